import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import { type Archive, renderPdf } from '../../../../src/render/pdf/index.ts';
import { documentOf, paragraph, text } from '../../../support/document-builders.ts';
import { hasPreflight, preflight } from '../../../support/preflight.ts';
import { sampleDocument } from '../../../support/sample-document.ts';
import { readPdf } from './read-pdf.ts';
import { testFonts } from './test-fonts.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'briefpack-archive-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const pdfkit = path.dirname(createRequire(import.meta.url).resolve('pdfkit'));
const colourProfile = new Uint8Array(readFileSync(path.join(pdfkit, 'data/sRGB_IEC61966_2_1.icc')));
const dossier = new TextEncoder().encode('{"briefpack":"dossier/1","title":"Ferries & rails – naïve"}\n');
const archive = (part: Archive['part']): Archive => ({
  part,
  colourProfile,
  attachments: [
    {
      name: 'briefing.json',
      mediaType: 'application/json',
      description: 'The dossier',
      bytes: dossier,
      instant: '2026-03-14T07:30:00Z',
    },
  ],
});
const pack = () => {
  const sample = sampleDocument();
  return { ...sample, meta: { ...sample.meta, title: 'Fish & <ships> "now" – naïve' } };
};

describe('a PDF for an archive', () => {
  it('says so in its metadata, means sRGB by its colours, and is sound', async () => {
    const { bytes, diagnostics } = await renderPdf(pack(), { fonts: testFonts, archive: archive(3) });
    expect(diagnostics).toEqual([]);
    const { xmp } = await readPdf(bytes);
    expect(xmp).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
    expect(xmp).toContain('Fish &amp; &lt;ships&gt;');
    writeFileSync(path.join(folder, 'three.pdf'), bytes);
    const plain = spawnSync(
      'qpdf',
      ['--qdf', '--object-streams=disable', path.join(folder, 'three.pdf'), '-'],
      {
        encoding: 'latin1',
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    if (plain.error === undefined) {
      expect(plain.status).toBe(0);
      expect(plain.stdout).toMatch(/\/OutputIntents \[/u);
      expect(plain.stdout).toMatch(/\/AFRelationship \/Data/u);
      expect(plain.stdout).toMatch(/\/AF \[/u);
      expect(plain.stdout).toMatch(/\/Subtype \/application#2fjson/iu);
      // What an archive cannot keep: transparency, scripts, fonts and files from elsewhere.
      expect(plain.stdout).not.toMatch(
        /\/SMask|\/ca \d|\/CA \d|\/Transparency|\/JavaScript|\/Launch|\/Encrypt/u,
      );
      // Every annotation is printed.
      const annotations = plain.stdout.split('/Type /Annot').length - 1;
      expect(plain.stdout.split('/F 4').length - 1).toBe(annotations);
    }
  });

  it('brings the dossier along, byte by byte', async () => {
    const { bytes } = await renderPdf(pack(), { fonts: testFonts, archive: archive(3) });
    const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
    const files = (await pdf.getAttachments()) as Record<string, { filename: string; content: Uint8Array }>;
    await pdf.loadingTask.destroy();
    expect(Object.keys(files)).toEqual(['briefing.json']);
    expect(Buffer.from(files['briefing.json']!.content).equals(Buffer.from(dossier))).toBe(true);
  });

  it('has the same bytes each time, and none of it where it was not asked for', async () => {
    const hash = async (over: object): Promise<string> =>
      createHash('sha256')
        .update((await renderPdf(pack(), { fonts: testFonts, ...over })).bytes)
        .digest('hex');
    const one = await hash({ archive: archive(3) });
    expect(await hash({ archive: archive(3) })).toBe(one);
    expect(await hash({})).not.toBe(one);
    const { xmp } = await readPdf((await renderPdf(pack(), { fonts: testFonts })).bytes);
    expect(xmp).not.toContain('<pdfaid:');
  });

  it.skipIf(!hasPreflight)(
    'of the first part is valid to PDFBox Preflight (skipped without libpdfbox2-java)',
    async () => {
      for (const [name, document] of [
        ['sample', pack()],
        ['undated', documentOf([paragraph([text('Short, naïve and undated.')])])],
      ] as const) {
        const { bytes } = await renderPdf(document, { fonts: testFonts, archive: archive(1) });
        const file = path.join(folder, `${name}.pdf`);
        writeFileSync(file, bytes);
        expect(preflight(file), name).toEqual([]);
      }
      const plain = path.join(folder, 'plain.pdf');
      writeFileSync(plain, (await renderPdf(pack(), { fonts: testFonts })).bytes);
      expect(preflight(plain)).not.toEqual([]);
    },
  );
});
