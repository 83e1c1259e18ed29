/**
 * Who is meant: people and bodies in each article, one entry for all their spellings across articles, and who stands
 * behind the words that name a source.
 *
 * Invariant: every mention is a span of its article; the result does not depend on the order of the articles. Two people
 * are never joined by a surname alone. This stage never decides what was said, and never guesses: where two people fit
 * about equally it names nobody.
 */
export { findMentions } from './find-mentions.ts';
export type { Mention, RoleWords } from './mention.ts';
export { joinNames } from './join-names.ts';
export type { ActorProfile, GivenRole, NameBook, NamesOfArticle, ResolvedMention } from './name-book.ts';
export { resolveSpeakers, type ResolvedSpeaker } from './resolve-speakers.ts';
