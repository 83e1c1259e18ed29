import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PackOptions, type TemplateFolder } from '../../src/model/stages.ts';

const shipped = fileURLToPath(new URL('../../templates/', import.meta.url));

/** The folders of shipped audiences, in the order given. */
export function shippedFolders(...names: readonly string[]): readonly TemplateFolder[] {
  return names.map((name) => {
    const root = path.join(shipped, name);
    const files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry): [string, string] => {
        const full = path.join(entry.parentPath, entry.name);
        return [path.relative(root, full).split(path.sep).join('/'), readFileSync(full, 'utf8')];
      });
    return { name, path: `templates/${name}`, files: new Map(files) };
  });
}

/** A template folder made of these texts; `strings/en.yaml` holds what every pack needs. */
export function folderOf(name: string, files: Readonly<Record<string, string>>): TemplateFolder {
  return {
    name,
    path: `templates/${name}`,
    files: new Map(Object.entries({ 'template.yaml': `name: ${name}\n`, ...files })),
  };
}

/** A pack of which nothing is known but its articles. */
export const plainOptions: PackOptions = {
  title: null,
  reference: null,
  marking: null,
  date: null,
  office: null,
  contact: null,
  copy: null,
  language: null,
  paper: null,
  omitted: new Set(),
};
