import { type Block, type Inline } from '../../model/document.ts';
import { type TemplateFolder } from '../../model/stages.ts';
import { Report } from '../report.ts';
import { type Wording } from '../wording/wording.ts';
import { loadTexts, type TemplateTexts } from './load.ts';

/** What makes a pack one that can be checked is in every copy. */
const ALWAYS_KEPT: readonly string[] = ['since', 'sources', 'method', 'left-out'];

/** The sections that a copy may be made of: those that the audience's `briefing.hbs` names, in its order. */
export function sectionNames(folders: readonly TemplateFolder[]): readonly string[] {
  return sectionsOf(loadTexts(folders, new Report()));
}

function sectionsOf({ root }: TemplateTexts): readonly string[] {
  const named = [...(root?.text ?? '').matchAll(/\{\{~?>\s*([\w-]+)/gu)].flatMap((match) => match[1] ?? []);
  return [...new Set(named)];
}

/** The texts with the sections that a copy is not to have emptied; `leftOut` names those, in their order. */
export function chooseSections(
  texts: TemplateTexts,
  chosen: readonly string[] | undefined,
): { readonly texts: TemplateTexts; readonly leftOut: readonly string[] } {
  if (chosen === undefined) return { texts, leftOut: [] };
  const leftOut = sectionsOf(texts).filter((name) => !chosen.includes(name) && !ALWAYS_KEPT.includes(name));
  const sections = [...texts.sections].map(([name, file]): [string, typeof file] => [
    name,
    leftOut.includes(name) ? { ...file, text: '' } : file,
  ]);
  return { texts: { ...texts, sections: new Map(sections) }, leftOut };
}

/** A pack without all its sections says so under its masthead. */
export function sayLeftOut(
  body: readonly Block[],
  leftOut: readonly string[],
  wording: Wording,
): readonly Block[] {
  if (leftOut.length === 0) return body;
  const titles = leftOut.map((name) => titleOf(name, wording)).join(wording.raw('comma'));
  const children: readonly Inline[] = wording.say('meta.sections-left-out', { sections: titles }).inlines;
  const note: Block = {
    kind: 'paragraph',
    id: null,
    role: 'note',
    language: null,
    direction: null,
    children,
  };
  const at = body.findIndex(({ kind }) => kind === 'masthead') + 1;
  return [...body.slice(0, at), note, ...body.slice(at)];
}

function titleOf(name: string, wording: Wording): string {
  const key = [`sections.${name}`, `labels.${name}`].find((each) => wording.has(each));
  return key === undefined ? name : wording.raw(key);
}
