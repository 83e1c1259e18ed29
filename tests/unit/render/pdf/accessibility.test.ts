/**
 * What can be checked of a tagged PDF by script, on a real pack of every audience. None of it is a validator's word: see
 * docs/accessibility.md for what is claimed and what is not.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../../../src/compose/index.ts';
import { type CheckedDocument } from '../../../../src/model/document.ts';
import { renderPdf } from '../../../../src/render/pdf/index.ts';
import { ferryDossier } from '../../../support/ferry-dossier.ts';
import { sampleDocument } from '../../../support/sample-document.ts';
import { plainOptions, shippedFolders } from '../../../support/template-folders.ts';
import { documentWords } from './document-words.ts';
import { greyContrast, type Painted, readPainted } from './painted.ts';
import { readPdf, type ReadPdf, type ReadTag } from './read-pdf.ts';
import { testFonts } from './test-fonts.ts';

const has = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args).error === undefined;
const folder = mkdtempSync(path.join(tmpdir(), 'briefpack-tags-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const composed = (names: readonly string[], language: string | null = null): CheckedDocument => {
  const date = { value: '2026-03-14', basis: 'option' } as const;
  const options = { ...plainOptions, title: 'Fish & <ships>', marking: 'OFFICIAL', date, language };
  return compose(ferryDossier, shippedFolders(...names), options).document!;
};

const packs: readonly (readonly [string, () => CheckedDocument])[] = [
  ['every kind of block', sampleDocument],
  ['analyst', () => composed(['analyst'])],
  ['analyst in Arabic', () => composed(['analyst'], 'ar')],
  ['executive', () => composed(['executive', 'analyst'])],
  ['press', () => composed(['press', 'analyst'])],
  ['public', () => composed(['public', 'analyst'])],
];

/** Headings in reading order, by their depth. */
const headingRanks = (tag: ReadTag | null): readonly number[] => {
  if (tag === null) return [];
  const own = /^H([1-6])$/u.exec(tag.role)?.[1];
  return [
    ...(own === undefined ? [] : [Number(own)]),
    ...tag.children.flatMap((child) => ('role' in child ? headingRanks(child) : [])),
  ];
};

/** Without white space, and without the paired signs that words from right to left print mirrored. */
const bare = (words: string): string =>
  words.normalize('NFKC').replaceAll(/[\s\u00a0\u2066-\u2069\u200e\u200f()[\]«»]+/gu, '');

describe.each(packs)('the PDF of %s', (name, make) => {
  let document: CheckedDocument;
  let file: string;
  let pack: ReadPdf;
  let painted: readonly Painted[];
  beforeAll(async () => {
    document = make();
    const { bytes } = await renderPdf(document, { fonts: testFonts });
    file = path.join(folder, `${name.replaceAll(' ', '-')}.pdf`);
    writeFileSync(file, bytes);
    pack = await readPdf(bytes);
    painted = await readPainted(bytes);
  });
  const run = (command: string, ...args: readonly string[]): string =>
    spawnSync(command, [...args, file], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).stdout;

  it('paints nothing outside an element or an artifact', () => {
    expect(painted.length).toBeGreaterThan(20);
    expect(painted.filter(({ depth }) => depth === 0)).toEqual([]);
  });

  it('prints no word with a contrast under 4.5 once it is grey', () => {
    const colours = [...new Set(painted.filter(({ kind }) => kind === 'text').map(({ colour }) => colour))];
    expect(colours.length).toBeGreaterThan(0);
    for (const colour of colours) expect(greyContrast(colour), colour).toBeGreaterThanOrEqual(4.5);
  });

  it('skips no level of headings, and begins with the first', () => {
    const ranks = pack.pages.flatMap(({ tags }) => headingRanks(tags));
    expect(ranks[0]).toBe(1);
    ranks.forEach((rank, index) => {
      expect(rank - (ranks[index - 1] ?? 0), `heading ${index + 1}`).toBeLessThanOrEqual(1);
    });
  });

  it('says its title, language and page labels', () => {
    expect(pack.info['Title']).toBe(document.meta.title);
    expect(pack.language).toBe(document.language);
    expect(pack.labels).toHaveLength(pack.pages.length);
  });

  it.skipIf(!has('pdfinfo', '-v'))('is read by poppler in the order of the document, every word once', () => {
    const text = run('pdfinfo', '-struct-text');
    const read = bare([...text.matchAll(/^ *"(.*)"$/gmu)].map(([, words]) => words).join(''));
    let at = 0;
    for (const words of documentWords(document.body).map(bare)) {
      // Poppler prints Arabic in the order of the eye.
      if (/[\p{Script=Arabic}]/u.test(words)) continue;
      const found = read.indexOf(words, at);
      expect(found, `"${words}" after "${read.slice(Math.max(0, at - 40), at)}"`).toBeGreaterThanOrEqual(at);
      at = found + words.length;
    }
  });

  it.skipIf(!has('pdfinfo', '-v'))('gives every header cell its scope', () => {
    const lines = run('pdfinfo', '-struct').split('\n');
    lines.forEach((line, index) => {
      if (/^ *TH\b/u.test(line)) expect(lines[index + 1]).toMatch(/\/Scope \/(?:Column|Row)/u);
    });
  });

  it.skipIf(!has('qpdf', '--version'))('is found without fault by qpdf', () => {
    const check = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
    expect(check.stderr).toBe('');
    expect(check.status).toBe(0);
  });

  it.skipIf(!has('xmllint', '--version'))('carries metadata that an XML parser takes', () => {
    const check = spawnSync('xmllint', ['--noout', '-'], { input: pack.xmp ?? '', encoding: 'utf8' });
    expect(check.stderr).toBe('');
    expect(check.status).toBe(0);
  });
});
