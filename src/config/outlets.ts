import { z } from 'zod';

const words = z.string().trim().min(1);

/** What an office may print of an outlet's articles. */
export const outletSchema = z
  .strictObject({
    name: words.describe(
      'Name of the outlet as its articles give it; "*" stands for all that are not named.',
    ),
    match: z
      .array(words)
      .min(1)
      .readonly()
      .optional()
      .describe('Other names of it, and hosts of its addresses such as example.org.'),
    rights: z
      .enum(['full', 'excerpt', 'reference'])
      .optional()
      .describe(
        'What may be printed of an article beside quotations: all, its first words, or nothing; all without it.',
      ),
    excerptWords: z.int().min(1).max(10_000).optional().describe('Words of an excerpt; 100 without it.'),
    licence: words.optional().describe('Words of the licence, printed where a text is cut.'),
    keepUntil: z.iso
      .date({ error: 'must be a date such as 2026-12-31' })
      .optional()
      .describe('Last day on which a pack with its articles may be made.'),
  })
  .refine(({ rights, excerptWords }) => excerptWords === undefined || rights === 'excerpt', {
    error: 'goes with "rights: excerpt"',
    path: ['excerptWords'],
  });
export type OutletRights = Readonly<z.infer<typeof outletSchema>>;

/** Words of an excerpt whose number is not given. */
export const USUAL_EXCERPT_WORDS = 100;
