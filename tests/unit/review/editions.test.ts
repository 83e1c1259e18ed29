import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analyse/index.ts';
import { type Article } from '../../../src/model/article.ts';
import { type Dossier } from '../../../src/model/dossier.ts';
import { compareEditions } from '../../../src/review/editions/compare-editions.ts';
import { type EditionChange } from '../../../src/review/editions/edition-change.ts';
import { markChanges } from '../../../src/review/editions/mark-changes.ts';
import { readEdition } from '../../../src/review/editions/read-edition.ts';
import { articleOf, dossierOf, statementOf } from '../../support/small-dossier.ts';

const first = [
  'The line was quiet on 3 March 2026.',
  '“Forty sailings a week is the floor for this winter,” said Ingrid Vahl.',
  '“The audit is not finished,” said Marek Tolin.',
];
const person = (id: string, name: string, ...aliases: string[]) => ({
  id,
  name,
  aliases,
  roles: [],
  country: null,
  mentions: [],
});
const people = [person('p-vahl', 'Ingrid Vahl', 'Vahl'), person('p-tolin', 'Marek Tolin')];
const small = (
  article: Article,
  quotes: Readonly<Record<string, string | null>>,
  more: Partial<Dossier> = {},
) =>
  dossierOf([article], {
    people,
    statements: Object.entries(quotes).map(([words, speaker]) => statementOf(article, words, speaker)),
    ...more,
  });
const FLOOR = 'Forty sailings a week is the floor for this winter';
const old = small(articleOf('a.txt', ...first), {
  [FLOOR]: 'p-vahl',
  'The audit is not finished': 'p-tolin',
});

const told = (changes: readonly EditionChange[]): string[] =>
  changes
    .filter(({ list }) => list !== 'articles')
    .map(({ list, change, before, after }) =>
      [list, change, before?.text ?? '-', after?.text ?? '-'].join(' | '),
    );

describe('compareEditions', () => {
  it('finds nothing between an edition and itself, whatever the files are called', () => {
    const renamed = small(articleOf('moved/b.txt', ...first), {
      [FLOOR]: 'p-vahl',
      'The audit is not finished': 'p-tolin',
    });
    expect(compareEditions(old, old)).toEqual([]);
    expect(compareEditions(old, renamed)).toEqual([]);
  });

  it('tells new, gone, reworded and reattributed statements apart', () => {
    const article = articleOf(
      'a.txt',
      '“Forty sailings a week remains the floor for winter,” said Ingrid Vahl.',
      '“The audit is not finished,” said Ingrid Vahl.',
      '“Ask the board,” said Marek Tolin.',
    );
    const now = small(article, {
      'Forty sailings a week remains the floor for winter': 'p-vahl',
      'The audit is not finished': 'p-vahl',
      'Ask the board': 'p-tolin',
    });
    expect(told(compareEditions(old, now))).toEqual([
      'statements | new | - | Ask the board',
      'statements | reattributed | The audit is not finished | The audit is not finished',
      `statements | reworded | ${FLOOR} | Forty sailings a week remains the floor for winter`,
    ]);
    expect(told(compareEditions(now, old))).toContain('statements | gone | Ask the board | -');
  });

  it('takes a fuller name for the same speaker', () => {
    const article = articleOf('a.txt', ...first);
    const now = {
      ...small(article, { [FLOOR]: 'p-x', 'The audit is not finished': 'p-tolin' }),
      people: [person('p-x', 'Ingrid Marie Vahl', 'Ingrid Vahl'), people[1]!],
    };
    expect(compareEditions(old, now)).toEqual([]);
  });

  it('knows another report of the same utterance', () => {
    const [article, other] = [
      articleOf('a.txt', ...first),
      articleOf('b.txt', '“Forty is our floor,” Vahl said.'),
    ];
    const [a, b, c] = [
      statementOf(article, FLOOR, 'p-vahl'),
      statementOf(article, 'The audit is not finished', 'p-tolin'),
      statementOf(other, 'Forty is our floor', 'p-vahl'),
    ];
    const now = dossierOf([article, other], {
      people,
      statements: [a, b, c],
      utterances: [{ id: 'u-1', head: a.id, statements: [a.id, c.id] }],
    });
    expect(told(compareEditions(old, now))).toEqual(['statements | also-reported | - | Forty is our floor']);
  });

  const sides = (article: Article, ...words: string[]): Dossier['disagreements'][number] => ({
    id: `d-${words.join('')}`,
    about: 'sailings',
    kind: 'number',
    sides: words.map((text) => ({ text, evidence: statementOf(article, text, null).evidence })),
  });

  it('knows what became disputed, and what no longer is', () => {
    const agreed = articleOf('a.txt', 'Forty sailings were lost.');
    const disputed = articleOf(
      'a.txt',
      'Forty sailings were lost.',
      'The board counted thirty lost sailings.',
    );
    const one = dossierOf([agreed]);
    const two = dossierOf([disputed], {
      disagreements: [sides(disputed, 'Forty sailings were lost', 'The board counted thirty lost sailings')],
    });
    const changeOf = (a: Dossier, b: Dossier) =>
      told(compareEditions(a, b)).map((line) => line.split(' | ')[1]);
    expect(changeOf(one, two)).toEqual(['disputed']);
    expect(changeOf(two, one)).toEqual(['agreed']);
    // Taken out by the editor, or with its article: nobody came to agree.
    const excluded = {
      ...one,
      review: { reviewed: 1, total: 1, reviewers: [], excluded: [two.disagreements[0]!.id] },
    };
    expect(changeOf(two, excluded)).toEqual(['gone']);
    expect(changeOf(two, dossierOf([]))).toEqual(['gone']);
  });

  it('closes a question whose article is still there, and no other', () => {
    const article = articleOf('a.txt', 'Will the board meet?');
    const question = {
      id: 'q-1',
      kind: 'pending' as const,
      text: 'the board meet',
      addressee: null,
      evidence: statementOf(article, 'the board meet', null).evidence,
    };
    const asked = dossierOf([article], { questions: [question] });
    const edited = articleOf('a.txt', 'The board met.');
    expect(told(compareEditions(asked, dossierOf([edited])))).toEqual([
      'questions | closed | the board meet | -',
    ]);
    expect(told(compareEditions(dossierOf([edited]), asked))).toEqual([
      'questions | opened | - | the board meet',
    ]);
    expect(told(compareEditions(asked, dossierOf([])))).toEqual(['questions | gone | the board meet | -']);
  });

  it('tells a position that changed and an event that moved', () => {
    const article = articleOf('a.txt', ...first);
    const position = (words: string, standing: 'own-words' | 'reported-by-other') => ({
      id: `pos-${words}`,
      country: 'NO',
      actor: 'Norway',
      issue: 'sailings',
      standing,
      statements: [],
      evidence: statementOf(article, words, null).evidence,
    });
    const event = (value: string) => ({
      id: `t-${value}`,
      date: { value, precision: 'day' as const, basis: 'stated' as const },
      text: 'The line was quiet',
      kind: 'event' as const,
      evidence: statementOf(article, 'The line was quiet', null).evidence,
    });
    const make = (words: string, day: string) =>
      dossierOf([article], { positions: [position(words, 'own-words')], timeline: [event(day)] });
    expect(
      told(compareEditions(make(FLOOR, '2026-03-03'), make('The audit is not finished', '2026-03-04'))),
    ).toEqual([
      `positions | changed | ${FLOOR} | The audit is not finished`,
      'timeline | changed | The line was quiet | The line was quiet',
    ]);
  });

  it('is its own mirror: what one way calls new, the other calls gone', () => {
    const lines = [
      ...first,
      '“Ask the board,” said Marek Tolin.',
      'The board will meet if the ice allows it, Vahl said.',
    ];
    const edition = fc
      .subarray(lines, { minLength: 1 })
      .map((chosen) => analyse([articleOf('a.txt', ...chosen)]));
    fc.assert(
      fc.property(edition, edition, (a, b) => {
        const there = compareEditions(a, b).filter(({ list }) => list === 'statements');
        const back = compareEditions(b, a).filter(({ list }) => list === 'statements');
        const texts = (changes: readonly EditionChange[], kinds: readonly string[]) =>
          changes
            .flatMap(({ change, before, after }) => (kinds.includes(change) ? [(after ?? before)?.text] : []))
            .sort();
        expect(texts(there, ['new', 'also-reported'])).toEqual(texts(back, ['gone']));
        expect(compareEditions(a, a)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('markChanges', () => {
  it('ranks what is new, and holds no word that is no longer in an article', () => {
    const article = articleOf('a.txt', first[1]!, '“Ask the board,” said Marek Tolin.');
    const now = small(article, { 'Ask the board': 'p-tolin', [FLOOR]: 'p-vahl' });
    const ranked = {
      ...now,
      ranking: now.statements.map(({ id }, index) => ({ item: id, score: 10 * index, reasons: [] })),
    };
    const marked = markChanges({ ...old, edition: 4 }, ranked);
    expect(marked.since?.edition).toBe(4);
    expect(marked.ranking[0]).toMatchObject({ item: now.statements[0]!.id, score: 200, reasons: ['new'] });
    expect(JSON.stringify(marked)).not.toContain('audit');
    expect(marked.since?.changes.map(({ change, item }) => [change, item === null])).toEqual([
      ['new', false],
      ['gone', true],
      ['changed', false],
    ]);
  });
});

describe('readEdition', () => {
  it('refuses what is no dossier, with the place', () => {
    const whole = JSON.stringify(old, null, 2);
    expect(readEdition(whole, 'old.json').dossier).toEqual(old);
    expect(readEdition(whole.slice(0, 200), 'old.json').diagnostics).toMatchObject([
      { code: 'dossier-valid', severity: 'error', file: 'old.json' },
    ]);
    expect(readEdition('{"briefpack": "dossier/9"}', 'old.json').diagnostics[0]?.message).toContain(
      'briefpack',
    );
  });
});
