import { type TemplateFolder } from '../../model/stages.ts';
import { type Report } from '../report.ts';

/** A file of a template. */
export interface TemplateFile {
  /** As diagnostics name it: the folder's path and the path in it. */
  readonly file: string;
  readonly text: string;
}

/** The template texts of an audience after looking each file up through what it extends. */
export interface TemplateTexts {
  readonly root: TemplateFile | null;
  /** By the name with which a template includes them: `sections/statements.hbs` is `statements`. */
  readonly sections: ReadonlyMap<string, TemplateFile>;
}

/** The file that a pack starts from. */
export const ROOT_FILE = 'briefing.hbs';
const sectionPath = /^sections\/([\w-]+)\.hbs$/u;

/** Looks every template text up through the chain: the nearest folder that has a file wins, file by file. */
export function loadTexts(folders: readonly TemplateFolder[], report: Report): TemplateTexts {
  const sections = new Map<string, TemplateFile>();
  let root: TemplateFile | null = null;
  for (const folder of folders) {
    for (const [path, written] of folder.files) {
      const name = sectionPath.exec(path)?.[1];
      if (path !== ROOT_FILE && name === undefined) continue;
      const file = `${folder.path}/${path}`;
      const text = written.replace(/\r\n?/gu, '\n').replace(/^\ufeff/u, '');
      report.addSource(file, text);
      if (name === undefined) root ??= { file, text };
      else if (!sections.has(name)) sections.set(name, { file, text });
    }
  }
  if (root === null) {
    report.add({
      severity: 'error',
      code: 'template-valid',
      message: `The template has no ${ROOT_FILE}, nor has what it extends.`,
      ...(folders[0] === undefined ? {} : { file: `${folders[0].path}/${ROOT_FILE}` }),
    });
  }
  return { root, sections };
}
