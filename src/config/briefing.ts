import { z } from 'zod';
import { editions } from '../model/print-options.ts';
import { issueSchema } from './issues.ts';
import { outletSchema } from './outlets.ts';
import { readYaml, type ReadConfig } from './read-yaml.ts';

/** A calendar day or an instant with its offset, as ISO 8601 writes them. */
export const packDateSchema = z.union(
  [
    z.iso.date(),
    z.iso.datetime({ offset: true }),
    // Minutes are what people write.
    z.iso.datetime({ offset: true, precision: -1 }),
  ],
  { error: 'must be a date such as 2026-03-14, or a time such as 2026-03-14T07:30Z' },
);

/** A BCP 47 tag, such as `en` or `pt-BR`. */
export const languageSchema = z.string().refine(isLanguage, 'must be a language tag such as en');

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The formats of a pack. */
export const formats = ['pdf', 'html', 'md', 'json'] as const;
export type Format = (typeof formats)[number];

/** The papers that a pack can be set on. */
export const papers = ['A4', 'Letter'] as const;

/** What can become of a character that no font has. */
export const missingGlyphPolicies = ['error', 'replace'] as const;

const words = z.string().trim().min(1);

/** briefing.yaml: what a project says about its packs. Paths are relative to the file. */
export const briefingSchema = z
  .strictObject({
    title: words.optional().describe('Title of the pack; "Briefing" without it.'),
    reference: words.optional().describe('Reference of the registry, printed at the top left.'),
    date: packDateSchema
      .optional()
      .describe('Date or cut-off time of the pack; without it, that of the newest dated article.'),
    marking: words.optional().describe('Protective marking, printed at the top and bottom of every page.'),
    markings: z
      .array(words)
      .min(2)
      .readonly()
      .optional()
      .describe('Your markings from low to high; an article marked higher than the pack is refused.'),
    loadedWords: z
      .array(words)
      .readonly()
      .optional()
      .describe(
        'Words that a pack says whose wording they are; "-regime*" takes one out of the list that is built in.',
      ),
    names: z
      .record(words, words)
      .optional()
      .describe(
        'Names of contested places: the form of a source, and the form of the house, for words outside quotation marks.',
      ),
    outlets: z
      .array(outletSchema)
      .min(1)
      .readonly()
      .optional()
      .describe('What may be printed of each outlet’s articles; the first entry that fits counts.'),
    issues: z
      .array(issueSchema)
      .readonly()
      .optional()
      .describe('Issues of the positions by country, in the order to print them; the others follow.'),
    office: words.optional().describe('Originating office.'),
    contact: words.optional().describe('Whom to tell about mistakes; printed on the last page.'),
    language: languageSchema
      .optional()
      .describe('Language of the pack’s own words, such as en; statements stay in theirs.'),
    paper: z.enum(papers).optional().describe('Paper size.'),
    edition: z
      .enum(editions)
      .optional()
      .describe('How it is printed: large-print is set in 18 points, duplex leaves room for binding.'),
    recto: z.boolean().optional().describe('Whether every section starts on a right-hand page.'),
    articles: z
      .union([words, z.array(words).min(1).readonly()], {
        error: 'must be a folder or a file, or a list of them',
      })
      .optional()
      .describe('Folders or files with the articles; "articles" without it.'),
    audiences: z
      .array(words)
      .min(1)
      .readonly()
      .optional()
      .describe('Audiences to make when the command line names none.'),
    formats: z
      .array(z.enum(formats))
      .min(1)
      .readonly()
      .optional()
      .describe('Formats to make when the command line names none.'),
    output: words.optional().describe('Folder for the packs; "output" without it.'),
    maxPages: z.int().positive().optional().describe('Page budget of a pack.'),
    missingGlyphs: z
      .enum(missingGlyphPolicies)
      .optional()
      .describe(
        'What becomes of a character that no font has: "error" makes no PDF, "replace" prints its number in a box.',
      ),
    pdfa: z
      .boolean()
      .optional()
      .describe('Makes PDFs for an archive (PDF/A-3b) that bring the dossier along as JSON.'),
  })
  .meta({ title: 'briefing.yaml', description: 'A Briefpack project.' });
export type Briefing = Readonly<z.infer<typeof briefingSchema>>;

/** Reads briefing.yaml; emits what {@link readYaml} emits. */
export function readBriefing(source: string, file: string): ReadConfig<Briefing> {
  return readYaml(briefingSchema, source, file);
}
