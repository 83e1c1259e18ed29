import { beforeAll, describe, expect, it } from 'vitest';
import { loadFonts } from '../../../src/host/load-fonts.ts';
import { listTemplates, loadTemplate, shippedTemplates } from '../../../src/host/load-templates.ts';
import {
  build,
  type BuildRequest,
  preview,
  type Preview,
  PreviewMemory,
  type TemplateFolder,
} from '../../../src/index.ts';
import { harbourArticles } from '../../support/harbour-articles.ts';

const roots = [shippedTemplates];
const files = Object.entries(harbourArticles).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
let base: BuildRequest;
beforeAll(async () => {
  base = {
    files,
    review: null,
    before: [],
    onStage: () => undefined,
    now: () => 0,
    audiences: ['executive'],
    formats: ['html', 'pdf'],
    loadTemplate: (name) => loadTemplate(name, roots),
    knownAudiences: await listTemplates(roots),
    loadFonts,
    words: {
      title: null,
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
  };
});

async function show(request: BuildRequest, memory: PreviewMemory): Promise<readonly Preview[]> {
  const shown: Preview[] = [];
  await preview(request, memory, (each) => {
    shown.push(each);
    return Promise.resolve();
  });
  return shown;
}

/** The audience `press` with another heading. */
function changed(template: TemplateFolder | null): TemplateFolder | null {
  if (template?.name !== 'press') return template;
  const section = template.files.get('sections/quotations.hbs') ?? '';
  return {
    ...template,
    files: new Map([...template.files, ['sections/quotations.hbs', `Try.\n\n${section}`]]),
  };
}

describe('preview', () => {
  it.each(['executive', 'press'])('ends with what a build of %s makes', async (audience) => {
    const request = { ...base, audiences: [audience] };
    const memory = new PreviewMemory(loadFonts);
    const built = await build(request);
    const find = (format: string) => built.packs.find((pack) => pack.format === format)?.bytes;
    // The second run has memories to be wrong about.
    for (const run of ['first', 'second']) {
      const shown = await show(request, memory);
      const last = shown.at(-1);
      expect(last?.isFinal, run).toBe(true);
      expect(last?.html, run).toEqual(find('html'));
      expect(last?.pdf?.bytes, run).toEqual(find('pdf'));
      expect(last?.diagnostics, run).toEqual(built.diagnostics);
    }
  });

  it('shows the HTML edition before the pages are set', async () => {
    const memory = new PreviewMemory(loadFonts);
    const [first] = await show({ ...base, audiences: ['press'] }, memory);
    expect(first?.html).toBeDefined();
    expect(first?.pdf).toBeUndefined();
    expect(first?.isFinal).toBe(false);
  });

  it('analyses the articles again only where a byte of them changed', async () => {
    const memory = new PreviewMemory(loadFonts);
    const stages: string[] = [];
    const request = {
      ...base,
      audiences: ['press'],
      onStage: ({ stage, phase }: { stage: string; phase: string }) => {
        if (phase === 'start') stages.push(stage);
      },
    };
    await show(request, memory);
    expect(stages).toContain('analyse');
    stages.length = 0;
    const template = async (name: string) => changed(await loadTemplate(name, roots));
    const [other] = await show({ ...request, loadTemplate: template }, memory);
    expect(Buffer.from(other?.html ?? []).toString('utf8')).toContain('Try.');
    expect(new Set(stages)).toEqual(new Set(['compose', 'render']));
    stages.length = 0;
    const [first, ...rest] = files;
    const edited = {
      path: first?.path ?? '',
      bytes: Buffer.concat([first?.bytes ?? Buffer.of(), Buffer.from('\nMore.\n')]),
    };
    await show({ ...request, files: [edited, ...rest] }, memory);
    expect(stages).toContain('analyse');
  });

  it('reports a mistake in the template before an article is looked at', async () => {
    const stages: string[] = [];
    const broken = async (name: string) => {
      const template = await loadTemplate(name, roots);
      return template === null
        ? null
        : { ...template, files: new Map([...template.files, ['briefing.hbs', '{{> nobody}}\n']]) };
    };
    const request = {
      ...base,
      loadTemplate: broken,
      onStage: ({ stage }: { stage: string }) => stages.push(stage),
    };
    const shown = await show(request, new PreviewMemory(loadFonts));
    expect(shown).toHaveLength(1);
    expect(shown[0]?.html).toBeUndefined();
    expect(shown[0]?.diagnostics[0]).toMatchObject({ code: 'template-valid', line: 1, column: 5 });
    expect(stages).not.toContain('analyse');
  });
});
