import { parseDocument } from 'yaml';
import { readLogo } from '../config/logo.ts';
import { readTemplateConfig, TEMPLATE_FILE } from '../config/template.ts';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type TemplateFolder } from '../model/stages.ts';
import { loadTemplateChain, type TemplateLoader } from './template-chain.ts';

/**
 * Everything that is wrong in an audience's template and what it extends, without an article. Emits `audience-exists`,
 * `logo-readable` and what `checkTemplate` emits.
 */
export async function checkAudience(
  name: string,
  load: TemplateLoader,
  known: readonly string[],
): Promise<readonly Diagnostic[]> {
  const { folders, diagnostics } = await loadTemplateChain(name, load, known);
  if (folders.length === 0) return diagnostics;
  const { checkTemplate } = await import('../compose/index.ts');
  const logo = readTemplateConfig(folders).config?.logo ?? null;
  const found = logo === null ? [] : (await readLogo(logo)).diagnostics;
  return [...diagnostics, ...checkTemplate(folders), ...found];
}

/** The files of an audience under a new name, by relative path; comments and layout of its settings stay. */
export function renameTemplate(folder: TemplateFolder, name: string): ReadonlyMap<string, Uint8Array> {
  const settings = parseDocument(folder.files.get(TEMPLATE_FILE) ?? '');
  settings.set('name', name);
  const texts = new Map([...folder.files, [TEMPLATE_FILE, settings.toString({ lineWidth: 0 })]]);
  const encoder = new TextEncoder();
  return new Map([
    ...[...texts].map(([file, text]) => [file, encoder.encode(text)] as const),
    ...(folder.pictures ?? []),
  ]);
}
