import { z } from 'zod';

const words = z.string().trim().min(1);

/** What an editor decides about one issue: its printed name, and the found issues that it takes over. */
export const issueSchema = z.strictObject({
  name: words.describe('Name of the issue as the pack prints it.'),
  merge: z
    .array(words)
    .readonly()
    .optional()
    .describe('Names of found issues that become this one: one renames it, several are merged.'),
});
export type IssueEntry = Readonly<z.infer<typeof issueSchema>>;
