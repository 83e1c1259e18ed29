/** The reference half of docs/templates.md, made from the tables that the program itself uses. */
import { rootType, type ViewType } from '../../src/compose/check/view-type.ts';
import { directives } from '../../src/compose/markup/directives.ts';
import { builtinHelpers, helperReference } from '../../src/compose/template/helper-reference.ts';

/** Markdown: helpers, directives and every field, in the order of their tables. */
export function templateReference(): string {
  const seen = new Map<ViewType, string>();
  return [
    '## Reference: helpers',
    '',
    `Besides those of Handlebars (${builtinHelpers.map((name) => `\`${name}\``).join(', ')}) there are:`,
    '',
    '| write | to get |',
    '| --- | --- |',
    ...Object.values(helperReference).map(({ usage, description }) => `| \`${usage}\` | ${description} |`),
    '',
    '## Reference: directives',
    '',
    '| directive | attributes | what it is |',
    '| --- | --- | --- |',
    ...Object.entries(directives).map(([name, { attributes, description, isLeaf }]) => {
      const shown = attributes.length === 0 ? '' : attributes.map((each) => `\`${each}\``).join(', ');
      return `| \`:::${name}\`${isLeaf ? ' (no end)' : ''} | ${shown} | ${description} |`;
    }),
    '',
    '## Reference: fields',
    '',
    '`[]` is a list: go through it with `{{#each}}`. "May be missing": ask with `{{#if}}` first.',
    '',
    '| field | what it is |',
    '| --- | --- |',
    ...rows(rootType, '', seen),
    '',
  ].join('\n');
}

/** One row a field; `seen`: where the fields of a type stand in the table already. */
function rows(type: ViewType, prefix: string, seen: Map<ViewType, string>): readonly string[] {
  if (type.kind !== 'fields') return [];
  return [...type.fields].flatMap(([name, field]) => {
    const list = field.type.kind === 'list' ? '[]' : '';
    const path = `${prefix}${name}${list}`;
    const inner = field.type.kind === 'list' ? field.type.item : field.type;
    const codes = inner.kind === 'value' ? inner.codes : null;
    const row = [
      `| \`${path}\` | ${field.description ?? ''}`,
      codes === null ? '' : ` (${codes.map((code) => `\`${code}\``).join(', ')})`,
      field.canBeMissing ? '; may be missing' : '',
      seen.has(inner) ? `; its fields are those of \`${seen.get(inner) ?? ''}\`` : '',
      ' |',
    ].join('');
    if (inner.kind !== 'fields' || seen.has(inner)) return [row];
    seen.set(inner, path);
    return [row, ...rows(inner, `${path}.`, seen)];
  });
}
