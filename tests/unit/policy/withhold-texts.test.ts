import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analyse/index.ts';
import { type OutletRights } from '../../../src/config/outlets.ts';
import { ingest } from '../../../src/ingest/index.ts';
import { type Dossier, dossierSchema } from '../../../src/model/dossier.ts';
import { type Selector } from '../../../src/model/selector.ts';
import { withholdTexts } from '../../../src/policy/index.ts';

const COURIER = `---
title: Ferry talks reopen
outlet: The Fjord Courier
---

The quay at Kvalvik was quiet on Monday, and gulls sat on the idle cranes.

Norway has never denied that the fee is high, transport minister Ingrid Solheim said on Thursday.

Behind the harbour a baker sells cinnamon buns to nobody in particular.

“Nobody was turned away,” said Mads Kjeldsen, the Danish ports minister.
`;
const OTHER = `The gazette saw three ships leave before noon.\n\n“We will pay,” said Per Anker.\n`;

async function dossierOf(): Promise<Dossier> {
  const files = [
    { path: 'courier.md', bytes: Buffer.from(COURIER) },
    { path: 'gazette.txt', bytes: Buffer.from(OTHER) },
  ];
  return analyse((await ingest(files)).articles);
}

const allSelectors = (dossier: Dossier): readonly Selector[] => [
  ...[...dossier.people, ...dossier.organisations].flatMap(({ mentions }) => mentions),
  ...[dossier.statements, dossier.rejected, dossier.positions, dossier.questions, dossier.timeline].flatMap(
    (items) => items.flatMap(({ evidence }) => evidence),
  ),
  ...dossier.disagreements.flatMap(({ sides }) => sides.flatMap(({ evidence }) => evidence)),
];

describe('an outlet whose texts may not be printed', () => {
  const reference: OutletRights = { name: 'fjord courier', rights: 'reference', licence: 'NLA 7' };

  it('keeps its quotations with the words that report them, and nothing else', async () => {
    const dossier = withholdTexts(await dossierOf(), [reference]);
    const json = JSON.stringify(dossier);
    expect(json).not.toContain('gulls sat');
    expect(json).not.toContain('cinnamon');
    expect(json).toContain('Nobody was turned away');
    // The word that turns the report round is still there.
    expect(dossier.articles[0]!.text).toContain('has never denied that the fee is high');
    expect(dossier.articles[0]!.rights).toEqual({ use: 'reference', words: 0, until: 0, licence: 'NLA 7' });
    expect(dossier.articles[1]!.text).toBe(OTHER);
    expect(dossier.articles[1]!.rights).toBeUndefined();
  });

  it('leaves every offset true, and the dossier valid', async () => {
    const before = await dossierOf();
    const after = withholdTexts(before, [reference]);
    expect(() => dossierSchema.parse(after)).not.toThrow();
    const texts = new Map(after.articles.map(({ id, text }) => [id, text]));
    for (const { article, start, end, exact, prefix, suffix } of allSelectors(after)) {
      const text = texts.get(article)!;
      expect(text.slice(start, end)).toBe(exact);
      expect(text.slice(start - prefix.length, start)).toBe(prefix);
      expect(text.slice(end, end + suffix.length)).toBe(suffix);
    }
    expect(after.statements.map(({ id, exact }) => [id, exact])).toEqual(
      before.statements.map(({ id, exact }) => [id, exact]),
    );
    expect(withholdTexts(after, [reference])).toEqual(after);
  });

  it.each([
    ['its name in another spelling', { name: 'FJORD  COURIER' }],
    ['a name among others', { name: 'Courier group', match: ['Echo', 'The Fjord Courier'] }],
    ['the rule for all others', { name: '*' }],
  ])('is known by %s', async (_, rule) => {
    const dossier = withholdTexts(await dossierOf(), [{ ...rule, rights: 'reference' }]);
    expect(dossier.articles[0]!.rights?.use).toBe('reference');
  });
});

describe('an excerpt', () => {
  it('is the first words of the text, title not counted', async () => {
    const { articles } = withholdTexts(await dossierOf(), [
      { name: 'The Fjord Courier', rights: 'excerpt', excerptWords: 8 },
    ]);
    const [courier] = articles;
    expect(
      courier!.text.slice(0, courier!.rights!.until).endsWith('The quay at Kvalvik was quiet on Monday,'),
    ).toBe(true);
    expect(JSON.stringify(courier)).not.toContain('gulls');
    expect(courier!.rights?.use).toBe('excerpt');
  });

  it('of more words than there are is the whole', async () => {
    const before = await dossierOf();
    const [courier] = withholdTexts(before, [{ name: '*', rights: 'excerpt', excerptWords: 1000 }]).articles;
    expect(courier!.text).toBe(before.articles[0]!.text);
    expect(courier!.rights?.use).toBe('full');
  });

  it('grows with the number of words, and never holds more', async () => {
    const before = await dossierOf();
    const visible = (words: number): number =>
      withholdTexts(before, [
        { name: '*', rights: 'excerpt', excerptWords: words },
      ]).articles[0]!.text.replaceAll(/\s/g, '').length;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (words) => {
        expect(visible(words)).toBeLessThanOrEqual(visible(words + 1));
      }),
    );
  });
});
