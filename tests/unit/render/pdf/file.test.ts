import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Block } from '../../../../src/model/document.ts';
import { renderPdf } from '../../../../src/render/pdf/index.ts';
import {
  cite,
  documentOf,
  entry,
  heading,
  muted,
  paragraph,
  strong,
  text,
} from '../../../support/document-builders.ts';
import { readPdf, type ReadPdf } from './read-pdf.ts';
import { testFonts } from './test-fonts.ts';

const words =
  'ferry quay crossing timetable winter island harbour ticket engine captain storm bridge night mayor council'.split(
    ' ',
  );
const sentence = (seed: number): string =>
  Array.from(
    { length: 26 },
    (_, index) => words[(seed * 7 + index * 5 + ((seed * index) % 11)) % words.length],
  ).join(' ');

/** A pack as they are: statements with links and two faces, and articles in full. */
const statements = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, index) =>
    entry(
      'statement',
      String(index + 1),
      [[cite(1, (index % 9) + 1)], [muted(text('9 March 2026'))]],
      [
        paragraph([strong(`Speaker ${index % 14}`), muted(text(', harbour master'))]),
        paragraph([text(`“${sentence(index)}.”`)]),
      ],
    ),
  );
const article = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, index) =>
    entry(
      'paragraph',
      `¶${index + 1}`,
      [],
      [paragraph([text(`${sentence(index + 500)}. ${sentence(index + 900)}.`)])],
      `article-1-p${index + 1}`,
    ),
  );
const pack = documentOf([
  heading(2, 'statements', 'Key statements'),
  ...statements(110),
  heading(2, 'sources', 'Sources'),
  entry('source', '1', [], [paragraph([text('The Quay')])], 'source-1'),
  heading(2, 'articles', 'Articles'),
  heading(3, 'article-1', 'The winter timetable'),
  ...article(60),
  heading(3, 'article-2', 'The summer timetable'),
  paragraph([text('See above.')]),
]);

const hasQpdf = spawnSync('qpdf', ['--version']).error === undefined;

describe.skipIf(!hasQpdf)('the file of a pack of more than twenty pages', () => {
  let bytes: Uint8Array;
  let read: ReadPdf;
  let plain: string;
  const folder = mkdtempSync(path.join(tmpdir(), 'briefpack-file-'));
  beforeAll(async () => {
    ({ bytes } = await renderPdf(pack, { fonts: testFonts }));
    read = await readPdf(bytes);
    writeFileSync(path.join(folder, 'pack.pdf'), bytes);
    plain = spawnSync('qpdf', ['--qdf', '--object-streams=disable', path.join(folder, 'pack.pdf'), '-'], {
      encoding: 'latin1',
      maxBuffer: 256 * 1024 * 1024,
    }).stdout;
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is under 400 KB, with subsets of its fonts', () => {
    expect(read.pages.length).toBeGreaterThanOrEqual(20);
    expect(bytes.length).toBeLessThan(400_000);
    // What a subset is called begins with six letters of its own (ISO 32000-1, 9.6.4).
    const names = [...plain.matchAll(/\/FontName \/(\S+)/gu)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+/u);
  });

  it('counts every entry of its outline, and labels every page', () => {
    const count = Number(
      /\/Type \/Outlines[^>]*?\/Count (\d+)|\/Count (\d+)[^>]*?\/Type \/Outlines/su
        .exec(plain)
        ?.slice(1)
        .find(Boolean),
    );
    const entries = read.outline.flatMap((one) => [one, ...one.children]);
    expect(entries.map(({ title }) => title)).toEqual([
      'Key statements',
      'Sources',
      'Articles',
      'The winter timetable',
      'The summer timetable',
    ]);
    expect(count).toBe(entries.length);
    expect(read.labels).toEqual(read.pages.map(({ number }) => String(number)));
  });
});
