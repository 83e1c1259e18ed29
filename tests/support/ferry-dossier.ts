/** A dossier in which every part of the view has something to show. Matter, people and outlets are invented. */
import { type Article } from '../../src/model/article.ts';
import { type Dossier, type Organisation, type Person } from '../../src/model/dossier.ts';
import { quoteSpan, selectSpan, type Selector } from '../../src/model/selector.ts';
import { articleOf, dossierOf, statementOf } from './small-dossier.ts';

const given = (value: string) => ({ value, basis: 'front-matter' as const });

const strait: Article = {
  ...articleOf(
    'articles/strait.txt',
    '“We will not sign a timetable that strands the islands in winter,” said Ingrid Vahl, the transport minister of Norway, on Monday.',
    'What the islands ask',
    'She told reporters in Bergen that forty sailings a week were the floor.',
    'Denmark has seen the figures already, Vahl said.',
    'Comments are closed.',
  ),
  title: given('Ferry talks end without a text'),
  outlet: given('Strait Herald'),
  published: given('2026-03-09'),
  language: given('en'),
  url: given('https://example.org/strait?a=1&b=2'),
};
const straitBlocks = strait.blocks.map((block, index) =>
  index === 1
    ? { ...block, kind: 'heading' as const }
    : index === 4
      ? { ...block, kind: 'furniture' as const }
      : block,
);
export const straitHerald: Article = { ...strait, blocks: straitBlocks };

export const harbourPost: Article = {
  ...articleOf(
    'articles/harbour.txt',
    'Norway would sign “no timetable that leaves islanders stranded”, its minister said.',
    'Barely twenty-five sailings a week were counted, according to a senior port official.',
    'The talks could resume if Norway publishes the quay figures, the official said.',
  ),
  outlet: given('Harbour Post'),
  byline: given('Ida Frost'),
  language: given('en'),
};

export const gulfRadio: Article = {
  ...articleOf('articles/gulf.txt', 'قال الوزير: «لن ننتظر العبارة إلى الأبد».'),
  title: given('العبارة'),
  published: given('2026-03'),
  language: given('ar'),
};

/** The selector of words that stand in an article. */
export function selectWords(article: Article, words: string): Selector {
  const start = article.text.indexOf(words);
  if (start < 0) throw new Error(`The article does not say: ${words}`);
  return selectSpan(article, { start, end: start + words.length });
}

const mentioned = (article: Article, words: string) => ({
  ...selectWords(article, words),
  form: 'name' as const,
});
const spanned = (article: Article, words: string) => {
  const { start, end } = selectWords(article, words);
  return quoteSpan(article.text, { start, end });
};

const vahl: Person = {
  id: 'p-vahl',
  name: 'Ingrid Vahl',
  aliases: ['Vahl'],
  roles: ['transport minister'],
  country: 'NO',
  mentions: [mentioned(straitHerald, 'Ingrid Vahl')],
};
const board: Organisation = {
  id: 'o-port',
  name: 'Port Authority',
  aliases: [],
  roles: [],
  country: 'DK',
  mentions: [mentioned(harbourPost, 'port')],
  kind: 'other',
};

export const direct = statementOf(
  straitHerald,
  'We will not sign a timetable that strands the islands in winter',
  vahl.id,
  {
    date: { value: '2026-03-09', precision: 'day', basis: 'relative' },
    doubts: ['date-relative'],
    speakerText: 'Ingrid Vahl, the transport minister of Norway',
  },
);
export const floor = statementOf(straitHerald, 'forty sailings a week were the floor', vahl.id, {
  kind: 'indirect',
  doubts: ['speaker-by-pronoun'],
  venue: spanned(straitHerald, 'in Bergen'),
});
const seen = statementOf(straitHerald, 'Denmark has seen the figures already', vahl.id, { kind: 'indirect' });
export const variant = statementOf(
  harbourPost,
  'Norway would sign “no timetable that leaves islanders stranded”',
  vahl.id,
  { kind: 'mixed', doubts: ['speaker-by-role'] },
);
export const unnamed = statementOf(harbourPost, 'Barely twenty-five sailings a week were counted', null, {
  kind: 'indirect',
  speakerText: 'a senior port official',
  doubts: ['speaker-unnamed'],
});
export const arabic = statementOf(gulfRadio, 'لن ننتظر العبارة إلى الأبد', null, { speakerText: 'الوزير' });
export const uncertain = statementOf(
  harbourPost,
  'The talks could resume if Norway publishes the quay figures',
  null,
  { kind: 'indirect', doubts: ['cue-weak'] },
);
export const headline = statementOf(straitHerald, 'What the islands ask', null, { kind: 'indirect' });

export const ferryDossier: Dossier = dossierOf([straitHerald, harbourPost, gulfRadio], {
  people: [vahl],
  organisations: [board],
  statements: [direct, floor, seen, variant, unnamed, arabic, uncertain, headline],
  utterances: [{ id: 'u-1', head: direct.id, statements: [direct.id, variant.id] }],
  positions: [
    {
      id: 'pos-1',
      country: 'NO',
      actor: 'Norway',
      issue: 'winter timetable',
      standing: 'own-words',
      statements: [direct.id],
      evidence: direct.evidence,
    },
    {
      id: 'pos-2',
      country: 'DK',
      actor: 'Denmark',
      issue: 'figures',
      standing: 'reported-by-other',
      characterisedBy: 'Ingrid Vahl',
      statements: [seen.id],
      evidence: seen.evidence,
    },
    {
      id: 'pos-3',
      country: 'NO',
      actor: 'Norway',
      issue: 'figures',
      standing: 'own-words',
      statements: [floor.id],
      evidence: floor.evidence,
    },
    {
      id: 'pos-4',
      country: 'IS',
      actor: 'Iceland',
      issue: 'winter timetable',
      standing: 'reported-by-other',
      statements: [],
      evidence: unnamed.evidence,
    },
    {
      id: 'pos-5',
      country: 'IS',
      actor: 'Iceland',
      issue: 'quay dues',
      standing: 'reported-by-other',
      statements: [],
      evidence: unnamed.evidence,
    },
  ],
  disagreements: [
    {
      id: 'd-1',
      about: 'sailings a week',
      kind: 'number',
      sides: [
        {
          text: 'forty sailings a week were the floor',
          speaker: 'Ingrid Vahl',
          evidence: floor.evidence,
        },
        { text: 'Barely twenty-five sailings a week were counted', evidence: unnamed.evidence },
      ],
    },
  ],
  questions: [
    {
      id: 'q-1',
      kind: 'conditional',
      text: 'if Norway publishes the quay figures',
      addressee: vahl.id,
      evidence: [selectWords(harbourPost, 'if Norway publishes the quay figures')],
    },
    {
      id: 'q-2',
      kind: 'no-voice',
      text: 'the islands',
      addressee: null,
      evidence: [selectWords(straitHerald, 'the islands')],
    },
  ],
  timeline: [
    {
      id: 't-1',
      date: { value: '2026-03', precision: 'month', basis: 'stated' },
      text: 'The talks could resume',
      kind: 'event',
      evidence: [selectWords(harbourPost, 'The talks could resume')],
    },
  ],
  glossary: [
    { term: 'PA', expansion: 'Port Authority', evidence: [selectWords(harbourPost, 'port official')] },
  ],
  summary: [{ statement: direct.id, text: direct.exact, evidence: direct.evidence }],
  ranking: [
    { item: direct.id, score: 9, reasons: ['own-words'] },
    { item: unnamed.id, score: 5, reasons: ['disputed'] },
  ],
});
