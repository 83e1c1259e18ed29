import { createHash } from 'node:crypto';
import { type Format } from '../config/briefing.ts';
import { copyFormats, type CopyFormat, type Recipient } from '../config/recipients.ts';
import { readTemplateConfig } from '../config/template.ts';
import { type ManifestEntry, nameCopies } from '../deliver/index.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { suggestName } from '../diagnostics/suggest-name.ts';
import { type CopyMark, type RenderedCopies } from '../model/copies.ts';
import { type Dossier } from '../model/dossier.ts';
import { standardPrint } from '../model/print-options.ts';
import { type CopyNumber, type PackDate, type TemplateFolder } from '../model/stages.ts';
import { type BuildRequest, checkHandOut, loadOnce, makeArchive, undated, withoutRepeats } from './build.ts';
import { renderAudience } from './make-audience.ts';
import { makeDossier } from './make-dossier.ts';
import { choosePackDate } from './pack-date.ts';
import { StageClock } from './progress.ts';
import { loadTemplateChain } from './template-chain.ts';

/** What is needed to make numbered copies: `audiences` and `formats` are for recipients whose line names none. */
export interface CopiesRequest extends BuildRequest {
  readonly recipients: readonly Recipient[];
  /** Version of the program, which a run that was cut short must share to be taken up. */
  readonly version: string;
}

/** A file of a copy before it is made: all that the manifest says but what the file's bytes tell. */
export type PlannedCopy = Omit<ManifestEntry, 'pages' | 'bytes' | 'sha256'>;

/** Copies that differ in their marks alone: composed and laid out once. */
export interface CopyGroup {
  readonly key: string;
  readonly files: readonly PlannedCopy[];
  /** Lays the group out; files are written one by one from `write`. Empty where a diagnostic is an error. */
  readonly make: () => Promise<MadeGroup>;
}

/** A group that is laid out. */
export interface MadeGroup {
  readonly files: readonly (PlannedCopy & {
    readonly pages: number | null;
    readonly write: () => Uint8Array;
  })[];
  readonly diagnostics: readonly Diagnostic[];
}

/** All copies of a hand-out, in groups. */
export interface CopyPlan {
  /** Hash of everything that the bytes of the copies depend on. */
  readonly runId: string;
  readonly groups: readonly CopyGroup[];
  readonly date: PackDate | null;
  /** The dossier, for the JSON edition; null where a diagnostic is an error. */
  readonly dossier: Dossier | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly clock: StageClock;
}

/** A recipient's pack of one audience. */
interface Order {
  readonly recipient: Recipient;
  readonly audience: string;
  readonly folders: readonly TemplateFolder[];
  readonly language: string | null;
  readonly formats: readonly CopyFormat[];
}

/**
 * Reads the articles once and sorts the copies into groups. Emits what the stages emit up to the review, `audience-exists`
 * and `section-exists` at the line of the list, and `date-known`; with an error there are no groups.
 */
export async function planCopies(request: CopiesRequest): Promise<CopyPlan> {
  const clock = new StageClock(request);
  const { orders, diagnostics: faults } = await takeOrders(request);
  const made = await makeDossier({ ...request, before: [...request.before, ...faults] }, clock);
  const { dossier } = made;
  const date = dossier === null ? null : choosePackDate(request.dates, dossier.articles);
  const refused = dossier === null ? [] : await checkHandOut(request, dossier, date);
  const diagnostics = withoutRepeats([
    ...refused,
    ...made.diagnostics,
    ...(dossier !== null && date === null ? [undated] : []),
  ]);
  const content = hashOf([
    [dossier, request.words, date, request.maxPages, request.missingGlyphs, request.print],
    request.loadColourProfile !== null,
    orders.map(({ folders }) => folders.map(({ files, pictures }) => [[...files], picturesOf(pictures)])),
  ]);
  const runId = hashOf([request.version, content, orders.map((order) => ({ ...order, folders: [] }))]);
  if (dossier === null || hasErrors(diagnostics)) {
    return { runId, groups: [], date, dossier: null, diagnostics, clock };
  }
  const groups = groupOrders(request, orders, { runId, content, dossier, date, clock });
  return { runId, groups, date, dossier, diagnostics, clock };
}

async function takeOrders(request: CopiesRequest): Promise<{
  readonly orders: readonly Order[];
  readonly diagnostics: readonly Diagnostic[];
}> {
  const { recipients, loadTemplate, knownAudiences, words } = request;
  const { sectionNames } = await import('../compose/index.ts');
  const chains = new Map<string, Awaited<ReturnType<typeof loadTemplateChain>>>();
  const orders: Order[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const recipient of recipients) {
    for (const audience of new Set(recipient.audiences ?? request.audiences)) {
      const chain = chains.get(audience) ?? (await loadTemplateChain(audience, loadTemplate, knownAudiences));
      chains.set(audience, chain);
      const { place } = recipient;
      // A template's own fault keeps its own place.
      diagnostics.push(
        ...chain.diagnostics.map((each) => (each.file === undefined ? { ...each, ...place } : each)),
      );
      const known = sectionNames(chain.folders);
      for (const section of recipient.sections ?? []) {
        if (chain.folders.length > 0 && !known.includes(section))
          diagnostics.push({ ...unknownSection(section, audience, known), ...place });
      }
      orders.push({
        recipient,
        audience,
        folders: chain.folders,
        language: recipient.language ?? words.language,
        formats: [...new Set(recipient.formats ?? request.formats.filter(isCopyFormat))],
      });
    }
  }
  return { orders, diagnostics: withoutRepeats(diagnostics) };
}

function isCopyFormat(format: Format): format is CopyFormat {
  return (copyFormats as readonly Format[]).includes(format);
}

function unknownSection(section: string, audience: string, known: readonly string[]): Diagnostic {
  return {
    severity: 'error',
    code: 'section-exists',
    message: `The audience "${audience}" has no section "${section}".`,
    hint: suggestName(section, known) ?? `Its sections: ${known.join(', ')}.`,
  };
}

interface Made {
  readonly runId: string;
  /** Hash of what the copies say, whoever gets them. */
  readonly content: string;
  readonly dossier: Dossier;
  readonly date: PackDate | null;
  readonly clock: StageClock;
}

/** Groups in the order of their first copies. */
function groupOrders(request: CopiesRequest, orders: readonly Order[], made: Made): readonly CopyGroup[] {
  const groups = new Map<string, Order[]>();
  for (const order of orders) {
    const key = groupKey(order);
    groups.set(key, [...(groups.get(key) ?? []), order]);
  }
  const total = Math.max(request.recipients.length, ...request.recipients.map(({ number }) => number));
  const loadFonts = loadOnce(request.loadFonts);
  return [...groups].map(([key, members]): CopyGroup => {
    const files = planFiles(key, members, total, request, made);
    return {
      key,
      files,
      make: () => makeGroup({ ...request, loadFonts }, members, total, files, made),
    };
  });
}

/** What one layout serves: the recipient too where the template itself prints the copy's number. */
function groupKey({ recipient, audience, folders, language, formats }: Order): string {
  const printsCopy = folders.some(({ files }) =>
    [...files].some(([name, text]) => name.endsWith('.hbs') && /\bpack\.copy\b/u.test(text)),
  );
  const sections = recipient.sections === null ? null : [...recipient.sections].sort();
  return JSON.stringify([audience, language, sections, formats, printsCopy ? recipient.number : null]);
}

function planFiles(
  key: string,
  members: readonly Order[],
  total: number,
  { words }: CopiesRequest,
  { runId, content, dossier }: Made,
): readonly PlannedCopy[] {
  const contents = hashOf([key, content]).slice(0, 12);
  const planned = members.flatMap(({ recipient, audience, language, formats }) =>
    formats.map((format) => ({
      copy: recipient.number,
      of: total,
      recipient: recipient.name,
      office: recipient.office,
      format,
      audience,
      language,
      sections: recipient.sections,
      edition: dossier.edition ?? 1,
      contents,
      copyId: copyIdOf(runId, recipient),
    })),
  );
  const names = nameCopies(
    planned.map((each) => ({ ...each, number: each.copy })),
    words.title,
    total,
  );
  return planned.map((each, index) => ({ ...each, file: names[index] ?? '' }));
}

/** The same for all files of a copy, and for nobody else's. */
function copyIdOf(runId: string, { number, name, office }: Recipient): string {
  return hashOf([runId, number, name, office]).slice(0, 32);
}

async function makeGroup(
  request: CopiesRequest,
  members: readonly Order[],
  total: number,
  files: readonly PlannedCopy[],
  { runId, dossier, date, clock }: Made,
): Promise<MadeGroup> {
  const [first] = members;
  if (first === undefined) return { files: [], diagnostics: [] };
  const { audience, folders, language, formats, recipient } = first;
  const copies = members.map((member): CopyNumber => ({
    number: member.recipient.number,
    total,
    name: member.recipient.name,
  }));
  const { copyWords } = await import('../compose/index.ts');
  const spoken = language ?? readTemplateConfig(folders).config?.languages[0] ?? 'en';
  const words = copyWords(copies, folders, spoken);
  const marks = members.map((member, index): CopyMark => ({
    words: words?.[index] ?? '',
    id: copyIdOf(runId, member.recipient),
    hasWatermark: member.recipient.hasWatermark,
  }));
  const { renderings, diagnostics } = await renderAudience({
    audience,
    folders,
    dossier,
    options: {
      ...request.words,
      date,
      language,
      copy: copies[0] ?? null,
      ...(recipient.sections === null ? {} : { sections: recipient.sections }),
    },
    formats,
    maxPages: request.maxPages,
    missingGlyphs: request.missingGlyphs,
    print: request.print ?? standardPrint,
    archive: await makeArchive({ ...request, formats }, dossier, date),
    loadFonts: request.loadFonts,
    marks,
    clock,
  });
  const rendered = new Map<string, RenderedCopies>(renderings.map((each) => [each.format, each.rendered]));
  const indexOf = new Map(copies.map(({ number }, index) => [number, index]));
  return {
    files: files.flatMap((file) => {
      const rendering = rendered.get(file.format);
      const index = indexOf.get(file.copy);
      if (rendering === undefined || index === undefined) return [];
      return [{ ...file, pages: rendering.pages, write: () => rendering.write(index) }];
    }),
    diagnostics,
  };
}

/** Pictures by name and content, short enough to be compared. */
function picturesOf(pictures: TemplateFolder['pictures']): readonly unknown[] {
  return [...(pictures ?? [])].map(([name, bytes]) => [
    name,
    createHash('sha256').update(bytes).digest('hex'),
  ]);
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
