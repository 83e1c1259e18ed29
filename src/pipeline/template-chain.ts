import { readExtends } from '../config/template.ts';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggestName } from '../diagnostics/suggest-name.ts';
import { type TemplateFolder } from '../model/stages.ts';

/**
 * Gives an audience's folder by name; null where there is none. With `beyond`, a folder of that name, it gives the next one
 * behind it: an audience of the project that has the name of a shipped one can extend that.
 */
export type TemplateLoader = (name: string, beyond?: TemplateFolder) => Promise<TemplateFolder | null>;

/** An audience: its folder first, then what it extends, nearest first; empty where a diagnostic says why. */
export interface TemplateChain {
  readonly folders: readonly TemplateFolder[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Follows `extends:` from an audience to its furthest ancestor. Emits `audience-exists`, with the nearest of `known`,
 * and `template-valid` for a chain that runs in a circle.
 */
export async function loadTemplateChain(
  name: string,
  load: TemplateLoader,
  known: readonly string[],
): Promise<TemplateChain> {
  const folders: TemplateFolder[] = [];
  for (let next: string | null = name; next !== null;) {
    const child: TemplateFolder | undefined = folders.at(-1);
    const namesake = folders.findLast(({ name: each }) => each === next);
    const folder: TemplateFolder | null = await load(next, namesake);
    if (namesake !== undefined && (folder === null || folders.some(({ path }) => path === folder.path))) {
      return { folders: [], diagnostics: [circle(folders, next)] };
    }
    if (folder === null) return { folders: [], diagnostics: [unknownAudience(next, known, child)] };
    folders.push(folder);
    next = readExtends(folder);
  }
  return { folders, diagnostics: [] };
}

function unknownAudience(
  name: string,
  known: readonly string[],
  child: TemplateFolder | undefined,
): Diagnostic {
  return {
    severity: 'error',
    code: 'audience-exists',
    message:
      child === undefined ? `There is no audience "${name}".` : `There is no template "${name}" to extend.`,
    ...(child === undefined ? {} : { file: `${child.path}/template.yaml` }),
    hint: suggestName(name, known) ?? `Audiences: ${known.join(', ')}.`,
  };
}

function circle(folders: readonly TemplateFolder[], name: string): Diagnostic {
  return {
    severity: 'error',
    code: 'template-valid',
    message: `The templates extend one another in a circle: ${[...folders.map((each) => each.name), name].join(' -> ')}.`,
    file: `${folders[0]?.path ?? name}/template.yaml`,
    hint: 'Let one of them extend nothing.',
  };
}
