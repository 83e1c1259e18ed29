import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type TemplateFolder } from '../model/stages.ts';

/** Extensions of the texts that a template is made of. */
const TEMPLATE_EXTENSIONS = new Set(['.yaml', '.yml', '.hbs']);
const PICTURE_EXTENSIONS = new Set(['.png', '.jpg', '.jpeg', '.svg']);

/** The folder of the audiences that come with Briefpack: beside `dist/` or `src/`, wherever the package is installed. */
export const shippedTemplates = fileURLToPath(new URL('../../templates/', import.meta.url));

/** Where templates are looked for, the project's own folder first. */
export function templateRoots(projectFolder: string): readonly string[] {
  return [path.join(projectFolder, 'templates'), shippedTemplates].filter((root) => existsSync(root));
}

/** The names of all audiences in the roots, in code point order. */
export async function listTemplates(roots: readonly string[]): Promise<readonly string[]> {
  const names = new Set<string>();
  for (const root of roots) {
    for (const entry of await readdir(root, { withFileTypes: true })) {
      if (entry.isDirectory() && existsSync(path.join(root, entry.name, 'template.yaml')))
        names.add(entry.name);
    }
  }
  return [...names].sort();
}

/** The texts and pictures of an audience's folder in the first root that has it, or in the next one `beyond` such a folder; null where none has. */
export async function loadTemplate(
  name: string,
  roots: readonly string[],
  beyond?: TemplateFolder,
): Promise<TemplateFolder | null> {
  // A name is one folder name: nothing outside the roots is ever read.
  if (!/^[\p{L}\p{N}_-]+$/u.test(name)) return null;
  const holders = roots.filter((each) => existsSync(path.join(each, name, 'template.yaml')));
  const passed = holders.findIndex((each) => shownPath(path.join(each, name)) === beyond?.path);
  const root = holders[passed + 1];
  if (root === undefined) return null;
  const folder = path.join(root, name);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, string>();
  const pictures = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const extension = path.extname(entry.name).toLowerCase();
    if (!entry.isFile()) continue;
    const full = path.join(entry.parentPath, entry.name);
    const shown = path.relative(folder, full).split(path.sep).join('/');
    if (TEMPLATE_EXTENSIONS.has(extension)) files.set(shown, await readFile(full, 'utf8'));
    else if (PICTURE_EXTENSIONS.has(extension)) pictures.set(shown, await readFile(full));
  }
  return { name, path: shownPath(folder), files: inOrder(files), pictures: inOrder(pictures) };
}

function inOrder<Content>(files: ReadonlyMap<string, Content>): ReadonlyMap<string, Content> {
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** As a terminal in the working directory can open it. */
function shownPath(folder: string): string {
  return path.relative(process.cwd(), folder).split(path.sep).join('/') || '.';
}
