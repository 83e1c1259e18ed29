import { readRecipients, type ReadRecipients } from '../config/recipients.ts';
import { type InputFile } from '../model/stages.ts';

/**
 * Reads a list of recipients from a file's bytes, in whatever encoding a spreadsheet saved it. Emits what the decoder and
 * `readRecipients` emit.
 */
export async function readRecipientsFile(file: InputFile): Promise<ReadRecipients> {
  const { decodeText } = await import('../ingest/index.ts');
  const { text, diagnostics } = await decodeText(file);
  const found = diagnostics.map((each) =>
    each.code === 'input-is-text' ? { ...each, hint: 'Save the list as CSV, or write it as YAML.' } : each,
  );
  if (text === null) return { recipients: null, diagnostics: found };
  const read = readRecipients(text, file.path);
  return { recipients: read.recipients, diagnostics: [...found, ...read.diagnostics] };
}
