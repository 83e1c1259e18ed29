/** The stages joined, in this process; tests/e2e runs the same as a user does. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { loadColourProfile, loadFonts } from '../../../src/host/load-fonts.ts';
import { listTemplates, loadTemplate, shippedTemplates } from '../../../src/host/load-templates.ts';
import {
  analyseFiles,
  build,
  standardPrint,
  starterFiles,
  traceWords,
  type BuildRequest,
  type StageEvent,
} from '../../../src/index.ts';
import { harbourArticles } from '../../support/harbour-articles.ts';

const roots = [shippedTemplates];
const files = Object.entries(harbourArticles).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));

async function request(over: Partial<BuildRequest> = {}): Promise<BuildRequest> {
  return {
    files,
    review: null,
    before: [],
    onStage: () => undefined,
    now: () => 0,
    audiences: ['analyst'],
    formats: ['md'],
    loadTemplate: (name, beyond) => loadTemplate(name, roots, beyond),
    knownAudiences: await listTemplates(roots),
    loadFonts,
    words: {
      title: 'Quay talks',
      reference: null,
      marking: null,
      office: null,
      contact: null,
      copy: null,
      language: null,
      paper: null,
    },
    dates: { option: null, config: null, sourceDateEpoch: null },
    maxPages: null,
    missingGlyphs: 'error',
    loadColourProfile: null,
    ...over,
  };
}

describe('build', () => {
  it('makes each audience in each format, and one dossier', async () => {
    const events: StageEvent[] = [];
    let time = 0;
    const { packs, diagnostics, timings } = await build(
      await request({
        formats: ['pdf', 'html', 'md', 'json'],
        onStage: (event) => events.push(event),
        now: () => (time += 5),
      }),
    );
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(packs.map(({ audience, format }) => [audience, format])).toEqual([
      ['analyst', 'pdf'],
      ['analyst', 'html'],
      ['analyst', 'md'],
      [null, 'json'],
    ]);
    expect(packs[0]?.pages).toBeGreaterThan(0);
    expect(Object.keys(timings)).toEqual(['ingest', 'analyse', 'compose', 'render']);
    expect(timings['ingest']).toBe(5);
    expect(events.filter(({ phase }) => phase === 'end')[0]).toEqual({
      stage: 'ingest',
      phase: 'end',
      detail: '3 articles',
    });
  });

  it('gives the same bytes again', async () => {
    const [one, two] = [await build(await request()), await build(await request())];
    expect(Buffer.compare(one.packs[0]!.bytes, two.packs[0]!.bytes)).toBe(0);
  });

  it('collects the faults of audiences and articles in one go, and makes nothing', async () => {
    const binary = { path: 'x.txt', bytes: Uint8Array.from([0, 1, 2, 3, 0, 0, 0, 255]) };
    const { packs, diagnostics } = await build(
      await request({ files: [...files, binary], audiences: ['analist'] }),
    );
    expect(packs).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['audience-exists', 'input-is-text']);
  });

  it('makes nothing after a fault that was found before', async () => {
    const fault = { severity: 'error', code: 'input-exists', message: 'Gone.' } as const;
    const { packs, diagnostics, timings } = await build(await request({ before: [fault] }));
    expect(packs).toEqual([]);
    expect(diagnostics).toContainEqual(fault);
    expect(timings).not.toHaveProperty('analyse');
  });

  it('warns where the pack has no date', async () => {
    const undated = files.filter(({ path }) => path.includes('undated'));
    const { diagnostics } = await build(await request({ files: undated }));
    expect(diagnostics.map(({ code }) => code)).toContain('date-known');
  });

  it('stops between stages when it is told to', async () => {
    const controller = new AbortController();
    const running = build(
      await request({
        signal: controller.signal,
        onStage: () => {
          controller.abort(new Error('enough'));
        },
      }),
    );
    await expect(running).rejects.toThrow('enough');
  });

  it('gives readers of large print the items that the two sides of the standard edition hold', async () => {
    const executive = { audiences: ['executive'], formats: ['pdf', 'md'] } as const;
    const standard = await build(await request(executive));
    const large = await build(
      await request({ ...executive, print: { ...standardPrint, edition: 'large-print' } }),
    );
    const packOf = (result: typeof large, format: string) =>
      result.packs.find((pack) => pack.format === format)!;
    expect(packOf(standard, 'pdf')).toMatchObject({ edition: null, pages: 2 });
    expect(packOf(large, 'pdf').edition).toBe('large-print');
    expect(packOf(large, 'pdf').pages).toBeGreaterThan(2);
    expect(packOf(large, 'md').edition).toBeNull();
    expect(Buffer.compare(packOf(large, 'md').bytes, packOf(standard, 'md').bytes)).toBe(0);
  });

  it('counts the pages that are printed where a budget is asked for', async () => {
    const print = { ...standardPrint, edition: 'large-print' } as const;
    const { packs } = await build(
      await request({ audiences: ['executive'], formats: ['pdf'], maxPages: 4, print }),
    );
    expect(packs[0]?.pages).toBeLessThanOrEqual(4);
  });

  it('says so when a page budget cannot be met', async () => {
    const { packs, diagnostics } = await build(await request({ formats: ['pdf'], maxPages: 1 }));
    expect(packs).toEqual([]);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ severity: 'error', code: 'page-budget-met' }),
    );
  });
});

describe('a PDF for an archive', () => {
  it('brings along the dossier that the JSON edition is', async () => {
    const { packs, diagnostics } = await build(
      await request({ formats: ['pdf', 'json'], audiences: ['executive'], loadColourProfile }),
    );
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [pdf, json] = packs.map(({ bytes }) => bytes);
    const opened = await getDocument({ data: new Uint8Array(pdf!), verbosity: 0 }).promise;
    const files = (await opened.getAttachments()) as Record<string, { content: Uint8Array }>;
    await opened.loadingTask.destroy();
    expect(Buffer.compare(files['briefing.json']!.content, json!)).toBe(0);
  });
});

describe('a character that no font has', () => {
  const stone = {
    path: 'articles/stone.txt',
    bytes: Buffer.from(
      'Stone found\n\n"The sign 𓀀 means a man," said Ada Quist, the curator. "We will show 𓀀 in May."\n',
    ),
  };
  const make = async (over: Partial<BuildRequest>) => await build(await request({ files: [stone], ...over }));

  it('keeps back the PDF alone, and says where it stands', async () => {
    const { packs, diagnostics } = await make({ formats: ['pdf', 'html', 'md', 'json'] });
    expect(packs.map(({ format }) => format)).toEqual(['html', 'md', 'json']);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'glyph-exists', file: 'articles/stone.txt', line: 3, column: 11 },
    ]);
  });

  it('concerns nobody who asked for no PDF, not even where pages are counted', async () => {
    const { packs, diagnostics } = await make({ formats: ['html'], maxPages: 9 });
    expect(packs.map(({ format }) => format)).toEqual(['html']);
    expect(diagnostics.map(({ code }) => code)).not.toContain('glyph-exists');
  });

  it('is printed as a sign where that is asked for', async () => {
    const { packs, diagnostics } = await make({ formats: ['pdf'], missingGlyphs: 'replace' });
    expect(packs[0]?.pages).toBeGreaterThan(0);
    expect(diagnostics.filter(({ code }) => code === 'glyph-exists')).toMatchObject([
      { severity: 'warning' },
    ]);
  });
});

describe('the review of a project', () => {
  const review = (source: string) => ({ file: 'review.yaml', source });
  it('is carried out before anything is composed', async () => {
    const { 'review.yaml': empty } = starterFiles();
    const stages: string[] = [];
    const { diagnostics } = await build(
      await request({ review: review(empty!), onStage: ({ stage }) => stages.push(stage) }),
    );
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(stages.indexOf('review')).toBeGreaterThan(stages.indexOf('analyse'));
    expect(stages.indexOf('review')).toBeLessThan(stages.indexOf('compose'));
  });

  it('stops the build where it is broken', async () => {
    const { packs, diagnostics } = await build(await request({ review: review('briefpack: [') }));
    expect(packs).toEqual([]);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'review-valid', file: 'review.yaml' }),
    );
  });
});

describe('traceWords', () => {
  it('finds words and the evidence of items at their line and column', async () => {
    const { dossier } = await analyseFiles(await request());
    expect(dossier).not.toBeNull();
    expect(traceWords(dossier!, '“pay TWICE” ')).toEqual([
      {
        file: 'articles/1-gazette.txt',
        line: 5,
        column: 14,
        context: expect.stringContaining('We will not pay twice for the same quay') as string,
      },
    ]);
    const statement = dossier!.statements[0]!;
    expect(traceWords(dossier!, statement.id)).toHaveLength(statement.evidence.length);
    expect(traceWords(dossier!, dossier!.people[0]!.id).length).toBeGreaterThan(0);
    // The key beside a source, as much of an article's id as tells it apart.
    const [article] = dossier!.articles;
    expect(traceWords(dossier!, article!.id.slice(0, 7))).toMatchObject([
      { file: article!.file, line: 1, column: 1 },
    ]);
    // Words that are printed with something left out, in their order and not in another.
    expect(traceWords(dossier!, 'We will not pay … Mads Kjeldsen ... turned away')).toMatchObject([
      { file: 'articles/1-gazette.txt', line: 5 },
      { file: 'articles/1-gazette.txt', line: 7 },
      { file: 'articles/1-gazette.txt', line: 7 },
    ]);
    expect(traceWords(dossier!, 'turned away … We will not pay')).toEqual([]);
    expect(traceWords(dossier!, 'nowhere said')).toEqual([]);
    expect(traceWords(dossier!, '…')).toEqual([]);
  });
});
