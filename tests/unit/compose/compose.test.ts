import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/compose/index.ts';
import { plainText } from '../../../src/compose/words.ts';
import { type Block, type Inline } from '../../../src/model/document.ts';
import { type PackOptions } from '../../../src/model/stages.ts';
import {
  direct,
  ferryDossier,
  floor,
  headline,
  uncertain,
  unnamed,
  variant,
} from '../../support/ferry-dossier.ts';
import { plainOptions, shippedFolders } from '../../support/template-folders.ts';

const packOf = (audience: readonly string[], options: Partial<PackOptions> = {}) => {
  const { document, diagnostics } = compose(ferryDossier, shippedFolders(...audience), {
    ...plainOptions,
    ...options,
  });
  expect(diagnostics).toEqual([]);
  return document!;
};
const analyst = packOf(['analyst']);

function wordsOf(block: Block): string {
  const nodes: Inline[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      if ('kind' in value && ['text', 'mark', 'code'].includes(String(value.kind)))
        nodes.push(value as Inline);
      else Object.values(value).forEach(visit);
    }
  };
  visit(block);
  return plainText(nodes);
}
const entries = (body: readonly Block[], role: string) =>
  body.filter((block) => block.kind === 'entry').filter((entry) => entry.role === role);
const entryOf = (id: string) => entries(analyst.body, 'statement').find((entry) => entry.id === id)!;

describe('compose', () => {
  it('gives the same Document twice', () => {
    expect(JSON.stringify(packOf(['analyst']))).toBe(JSON.stringify(analyst));
  });

  it('prints the sections of a whole pack in order', () => {
    const titles = analyst.body.flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [plainText(block.children)] : [],
    );
    expect(titles).toEqual([
      'Key statements',
      'Positions by country',
      'Disagreements',
      'Open questions',
      'Timeline',
      'Who is heard',
      'Who is who',
      'Glossary',
      'Sources',
      'Articles',
      'Index of names',
      'How this pack was made',
    ]);
  });

  it('prints direct words in quotation marks, with speaker, role, country, date and key', () => {
    const entry = entryOf(direct.id);
    expect(entry.number).toBe('1');
    expect(wordsOf(entry)).toContain('Ingrid Vahl, transport minister, Norway');
    expect(wordsOf(entry)).toContain(`“${direct.exact}”`);
    expect(entry.margin[0]).toEqual([
      { kind: 'cite', key: { source: 1, paragraph: 1, sourceTarget: 'source-1', paragraphTarget: 'a1p1' } },
    ]);
    expect(plainText(entry.margin[1]!)).toBe('9 March 2026');
  });

  it('marks reported words and says who is meant by a pronoun', () => {
    const words = wordsOf(entryOf(floor.id));
    expect(words).toContain(`REPORTED ${floor.exact}`);
    expect(words).not.toContain(`“${floor.exact}`);
    expect(words).toContain('Speaker named by a pronoun');
  });

  it('names nobody where nobody was identified, and prints the words for the source', () => {
    expect(wordsOf(entryOf(unnamed.id))).toContain('Speaker not identified, “a senior port official”');
  });

  it('puts the other outlet’s wording under the statement', () => {
    const variant = entryOf(direct.id).children.find((block) => block.kind === 'variant')!;
    expect(wordsOf(variant)).toContain('Also reported as REPORTED Norway would sign “no timetable');
    expect(wordsOf(variant)).toContain('Harbour Post');
  });

  it('marks what the bottom line takes from the report that stands under direct words', () => {
    const summary = [{ statement: variant.id, text: variant.exact, evidence: variant.evidence }];
    const { document } = compose({ ...ferryDossier, summary }, shippedFolders('analyst'), plainOptions);
    const callout = document?.body.find(({ kind }) => kind === 'callout');
    expect(callout && wordsOf(callout)).toMatch(/^Ingrid Vahl: REPORTED .*Norway would sign/u);
  });

  it('leaves out what may be no statement, and says how much', () => {
    const ids = entries(analyst.body, 'statement').map((entry) => entry.id);
    expect(ids).not.toContain(uncertain.id);
    expect(ids).not.toContain(headline.id);
    expect(analyst.body.map(wordsOf).join('\n')).toContain('2 more were left out');
  });

  it('keeps foreign words in their own language and direction', () => {
    const passages: unknown[] = [];
    JSON.stringify(analyst.body, (_, node: unknown) => {
      if (typeof node === 'object' && node !== null && 'kind' in node && node.kind === 'passage')
        passages.push(node);
      return node;
    });
    expect(passages.length).toBeGreaterThan(1);
    expect(passages).toContainEqual(expect.objectContaining({ language: 'ar', direction: 'rtl' }));
  });

  it('prints an article in full, furniture aside, with numbered paragraphs and anchored words', () => {
    const paragraphs = entries(analyst.body, 'paragraph');
    expect(paragraphs.map((entry) => entry.id)).toEqual([
      'a1p1',
      'a1p2',
      'a1p3',
      'a2p1',
      'a2p2',
      'a2p3',
      'a3p1',
    ]);
    expect(wordsOf(paragraphs[0]!)).toBe(ferryDossier.articles[0]!.text.split('\n')[0]);
    const all = analyst.body.map(wordsOf).join('\n');
    expect(all).not.toContain('Comments are closed');
    expect(all).toContain('Left out of this article: 1 passage of site furniture.');
    expect(JSON.stringify(paragraphs[0])).toContain(`"id":"words-${direct.id}-1"`);
  });

  it('says what is missing', () => {
    const all = analyst.body.map(wordsOf).join('\n');
    for (const words of ['No position reported', 'date not given', 'Title not given', 'outlet not given']) {
      expect(all).toContain(words);
    }
  });

  it('drops the links to what an audience does not print, and keeps the keys', () => {
    const { body } = packOf(['executive', 'analyst']);
    const cites: { paragraphTarget: unknown; paragraph: unknown }[] = [];
    JSON.stringify(body, (_, node: unknown) => {
      if (typeof node === 'object' && node !== null && 'paragraphTarget' in node) cites.push(node as never);
      return node;
    });
    expect(cites.length).toBeGreaterThan(5);
    expect(cites.every(({ paragraphTarget }) => paragraphTarget === null)).toBe(true);
    expect(cites.every(({ paragraph }) => typeof paragraph === 'number')).toBe(true);
    expect(JSON.stringify(body)).not.toContain('"reference"');
  });

  it('leaves out what the page budget cuts, says so, and keeps every number', () => {
    const pack = packOf(['executive', 'analyst'], { omitted: new Set([floor.id, 'q-1']) });
    const statements = entries(pack.body, 'statement');
    expect(statements.map((entry) => entry.id)).not.toContain(floor.id);
    const full = new Map(entries(analyst.body, 'statement').map((entry) => [entry.id, entry.number]));
    for (const { id, number } of statements) expect(number).toBe(full.get(id));
    expect(pack.body.map(wordsOf).join('\n')).toContain(
      'Left out to fit the page budget: 1 statement; 1 question; they are in the full pack, whose numbers stand here.',
    );
  });

  it('prints date, copy and subtitle from options and articles', () => {
    const { meta } = packOf(['analyst'], {
      title: 'Ferry talks',
      date: { value: '2026-03-14T08:30:00+01:00', basis: 'option' },
      copy: { number: 3, total: 12, name: 'A. Reader' },
    });
    expect(meta).toMatchObject({
      title: 'Ferry talks',
      subtitle: 'Full pack for the analyst. 3 articles, 2 outlets named, March 2026 to undated',
      date: '14 March 2026, 07:30 UTC (cut-off)',
      instant: '2026-03-14T07:30:00Z',
      copy: 'COPY 3 OF 12 - A. Reader',
    });
  });

  it('takes the paper of the options before the template’s', () => {
    expect(packOf(['analyst'], { paper: 'Letter' }).theme.paper).toBe('Letter');
    expect(analyst.theme.paper).toBe('A4');
  });
});

describe('a page budget', () => {
  it('never makes the pack say that there is nothing where something was left out', () => {
    const omitted = new Set([
      ...ferryDossier.questions.map(({ id }) => id),
      ...ferryDossier.disagreements.map(({ id }) => id),
      ...ferryDossier.timeline.map(({ id }) => id),
      'pos-1',
    ]);
    for (const audience of [['analyst'], ['executive', 'analyst'], ['public', 'analyst']]) {
      const words = packOf(audience, { omitted }).body.map(wordsOf).join('\n');
      expect(words).toContain('Left out to fit the page budget.');
      expect(words).not.toMatch(/No (?:open question|disagreement|date|question)/u);
    }
  });
});
