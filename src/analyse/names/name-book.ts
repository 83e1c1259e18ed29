import { type Organisation, type Person } from '../../model/dossier.ts';
import { type Article } from '../../model/article.ts';
import { type Span } from '../../model/selector.ts';
import { type Gender } from '../lexicon/titles.ts';
import { type RawStatement } from '../statements/raw-statement.ts';
import { type AnnotatedText } from '../text/index.ts';
import { type Mention, type RoleWords } from './mention.ts';

/** What one article gives to the book of names. */
export interface NamesOfArticle {
  readonly article: Article;
  readonly text: AnnotatedText;
  readonly mentions: readonly Mention[];
  /** Where given, whoever is a source here is taken for an actor even where nothing else shows it. */
  readonly statements?: readonly RawStatement[];
}

/** A role that one article gives an actor. */
export interface GivenRole extends RoleWords {
  readonly article: string;
  readonly exact: string;
}

/** What is known of an actor beyond what the dossier prints: it decides whom a pronoun or a role can mean. */
export interface ActorProfile {
  readonly id: string;
  readonly kind: 'person' | 'organisation';
  readonly gender: Gender | null;
  /** Plural for a body that is named by its members ("the Democrats"). */
  readonly number: 'singular' | 'plural';
  readonly country: string | null;
  readonly roles: readonly GivenRole[];
}

/** A mention with the actor that it names; `isAmbiguous` where its words fit more than one. */
export interface ResolvedMention {
  readonly mention: Mention;
  readonly id: string | null;
  readonly isAmbiguous: boolean;
  /** Ids of those whom an ambiguous surname fits. */
  readonly candidates: readonly string[];
}

/** Everybody whom the articles name, one entry each, and who is meant where. */
export interface NameBook {
  /** In code point order of their ids. */
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  /** The mentions of an article in order of the text. */
  readonly mentionsOf: (article: string) => readonly ResolvedMention[];
  readonly organisationOf: (id: string) => Organisation | undefined;
  readonly profileOf: (id: string) => ActorProfile | null;
  /** Id of the person or body that these words of an article name, or null. */
  readonly idAt: (article: string, span: Span) => string | null;
  /** Id of the government that speaks as this country, or null where none is in the book. */
  readonly governmentOf: (country: string) => string | null;
}
