import { type CopyNumber, type TemplateFolder } from '../../model/stages.ts';
import { Report } from '../report.ts';
import { plainText, type Words } from '../words.ts';
import { loadWording } from './load-wording.ts';
import { type Wording } from './wording.ts';

/** The number of a copy and whose it is, as every page prints them: "COPY 3 OF 12 - Tove Lindahl". */
export function printCopy({ number, total, name }: CopyNumber, wording: Wording): Words {
  // A number of a copy is a name, never grouped.
  return wording.say('meta.copy', { number: String(number), total: String(total), name });
}

/**
 * The words of many copies, as {@link printCopy} prints them in an audience's language; null where the audience has no
 * words in that language, which composing reports.
 */
export function copyWords(
  copies: readonly CopyNumber[],
  folders: readonly TemplateFolder[],
  language: string,
): readonly string[] | null {
  const wording = loadWording(folders, language, new Report());
  return wording === null ? null : copies.map((copy) => plainText(printCopy(copy, wording).inlines));
}
