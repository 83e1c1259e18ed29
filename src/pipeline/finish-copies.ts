import { manifestCsv, manifestJson, type ManifestEntry } from '../deliver/index.ts';
import { type PackOptions } from '../model/stages.ts';
import { dossierPack } from './build.ts';
import { type CopiesRequest, type CopyPlan } from './plan-copies.ts';
import { loadTemplateChain } from './template-chain.ts';

/** A file that goes with the copies, by its name in their folder. */
export interface Enclosure {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The audience whose words the list falls back on. */
const WORDS_OF = 'analyst';

/**
 * What goes with the copies once all are written: `manifest.json` and `.csv`, the distribution list as HTML and
 * Markdown for the registry to print and keep, and the dossier where the JSON edition was asked for, which is nobody's
 * copy. `entries` stand in the order of the plan.
 */
export async function encloseWithCopies(
  request: CopiesRequest,
  plan: CopyPlan,
  entries: readonly ManifestEntry[],
): Promise<readonly Enclosure[]> {
  const { title, reference, marking } = request.words;
  const ordered = entries.toSorted((a, b) => a.copy - b.copy);
  const head = { title, reference, marking, date: plan.date?.value ?? null };
  const list = await makeDistributionList(request, plan, ordered);
  const dossier =
    request.formats.includes('json') && plan.dossier !== null
      ? [{ file: 'dossier.json', bytes: dossierPack(plan.dossier).bytes }]
      : [];
  return [
    ...list,
    ...dossier,
    { file: 'manifest.csv', bytes: manifestCsv(ordered) },
    { file: 'manifest.json', bytes: manifestJson(head, ordered) },
  ];
}

async function makeDistributionList(
  request: CopiesRequest,
  { date }: CopyPlan,
  entries: readonly ManifestEntry[],
): Promise<readonly Enclosure[]> {
  const chains = await Promise.all(
    [request.audiences[0] ?? WORDS_OF, WORDS_OF].map(
      async (name) => (await loadTemplateChain(name, request.loadTemplate, request.knownAudiences)).folders,
    ),
  );
  const options: PackOptions = { ...request.words, date, omitted: new Set() };
  const { composeDistributionList } = await import('../compose/index.ts');
  const numbers = [...new Set(entries.map(({ copy }) => copy))];
  const handOuts = numbers.flatMap((number) => {
    const files = entries.filter(({ copy }) => copy === number);
    const [first] = files;
    return first === undefined ? [] : [{ number, name: first.recipient, office: first.office, files }];
  });
  // An audience of the project's own may have no words for such a list.
  const document = composeDistributionList(handOuts, [...new Set(chains.flat())], options);
  if (document === null) return [];
  const { renderHtml } = await import('../render/html/index.ts');
  const { renderMarkdown } = await import('../render/markdown/index.ts');
  const fonts = await request.loadFonts('screen', []);
  return [
    { file: 'distribution-list.html', bytes: renderHtml(document, { fonts }).bytes },
    { file: 'distribution-list.md', bytes: renderMarkdown(document).bytes },
  ];
}
