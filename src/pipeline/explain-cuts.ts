import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Dossier } from '../model/dossier.ts';

/** Words of an item that a line on a terminal has room for. */
const EXCERPT_LENGTH = 72;

/**
 * One note for every item that the page budget left out, in the order in which they went: what it is, its rank (1 is what
 * would go last) and its first words. `order` is the whole order of giving up. Emits `page-budget-met`.
 */
export function explainCuts(
  dossier: Dossier,
  audience: string,
  order: readonly string[],
  omitted: ReadonlySet<string>,
): readonly Diagnostic[] {
  const items = describeItems(dossier);
  return order.flatMap((id, index): readonly Diagnostic[] => {
    const item = items.get(id);
    if (!omitted.has(id) || item === undefined) return [];
    const message = `Left out of "${audience}": ${item.kind}, rank ${order.length - index} of ${order.length}: "${excerpt(item.words)}"`;
    return [{ severity: 'note', code: 'page-budget-met', message }];
  });
}

function describeItems(
  dossier: Dossier,
): ReadonlyMap<string, { readonly kind: string; readonly words: string }> {
  const words = new Map(dossier.statements.map(({ id, exact }) => [id, exact]));
  return new Map<string, { readonly kind: string; readonly words: string }>([
    ...dossier.statements.map(({ id, exact }) => [id, { kind: 'statement', words: exact }] as const),
    ...dossier.positions.map(
      ({ id, country, issue, statements }) =>
        [
          id,
          { kind: 'position', words: `${country}, ${issue}: ${words.get(statements[0] ?? '') ?? ''}` },
        ] as const,
    ),
    ...dossier.disagreements.map(({ id, about }) => [id, { kind: 'disagreement', words: about }] as const),
    ...dossier.questions.map(({ id, text }) => [id, { kind: 'question', words: text }] as const),
    ...dossier.timeline.map(({ id, text }) => [id, { kind: 'date', words: text }] as const),
  ]);
}

function excerpt(words: string): string {
  const plain = words.replaceAll(/\s+/gu, ' ');
  if (plain.length <= EXCERPT_LENGTH) return plain;
  const cut = plain.lastIndexOf(' ', EXCERPT_LENGTH);
  return `${plain.slice(0, cut > 0 ? cut : EXCERPT_LENGTH)} …`;
}
