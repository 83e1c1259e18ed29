import { type Inline } from '../../model/document.ts';
import { Words } from '../words.ts';
import { outletOf, sourceWords, wrapSource, type ViewContext } from './context.ts';

/** Words of an article that a pack prints outside quotation marks. */
interface Reported {
  readonly article: string;
  readonly text: string;
  /** Offset of the words in the article's text, for diagnostics. */
  readonly start: number;
}

/** Something in reported words that a pack must not print as if it were its own. */
type Find =
  | { readonly kind: 'loaded'; readonly start: number; readonly end: number }
  | { readonly kind: 'name'; readonly start: number; readonly end: number; readonly house: string };

/**
 * Words that an article says in its own voice, as a pack may print them: a loaded word is followed by whose wording it
 * is, and a name of the project's table stands in the house form with the source's own behind it. What stands in quotation
 * marks is left as it is, whatever it says. Every loaded word is noted as `wording-attributed`.
 */
export function guardWords(context: ViewContext, { article, text, start }: Reported): Words {
  const guard = context.options.guard;
  const finds = guard === undefined ? [] : findWords(text, patternsOf(guard));
  if (finds.length === 0) return sourceWords(context, article, text);
  const nodes: Inline[] = [];
  const named = new Set<string>();
  const loaded = new Set<string>();
  let at = 0;
  for (const find of finds) {
    const words = text.slice(find.start, find.end);
    nodes.push(...Words.of(text.slice(at, find.start)).inlines);
    at = find.end;
    switch (find.kind) {
      case 'loaded':
        nodes.push(...Words.of(words).inlines);
        loaded.add(words);
        noteLoaded(context, article, start + find.start, words);
        break;
      case 'name':
        nodes.push(...Words.of(find.house).inlines);
        if (!named.has(words)) nodes.push(...aside(context, 'source-name', { name: words }));
        named.add(words);
        break;
    }
  }
  nodes.push(...Words.of(text.slice(at)).inlines);
  const source = wrapSource(context, article, nodes);
  if (loaded.size === 0) return source;
  const outlet = outletOf(context, article);
  const words = [...loaded].join(context.wording.raw('comma'));
  const whose =
    outlet === null
      ? aside(context, 'outlet-wording.unnamed', { words })
      : aside(context, 'outlet-wording.named', { words, outlet });
  return new Words([...source.inlines, ...whose]);
}

/** {@link guardWords} of words that the first of some selectors stands for. */
export function guardEvidence(
  context: ViewContext,
  evidence: readonly { readonly article: string; readonly start: number }[],
  text: string,
): Words {
  const [first] = evidence;
  return guardWords(context, { article: first?.article ?? '', text, start: first?.start ?? 0 });
}

/** What the pack itself says within words of a source; a template without words for it says nothing. */
function aside(
  { wording }: ViewContext,
  key: string,
  values: Parameters<ViewContext['wording']['say']>[1],
): readonly Inline[] {
  if (!wording.has(key)) return [];
  return [
    { kind: 'text', value: ' ' },
    { kind: 'muted', children: wording.say(key, values).inlines },
  ];
}

function noteLoaded({ articles, note }: ViewContext, id: string, offset: number, words: string): void {
  const article = articles.get(id)?.article;
  if (article === undefined) return;
  const before = article.text.slice(0, offset);
  note({
    severity: 'note',
    code: 'wording-attributed',
    message: `"${words}" is a loaded word of the article; the pack says whose wording it is.`,
    file: article.file,
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
    hint: 'Leave the passage out in review.yaml, or change "loadedWords:" in briefing.yaml.',
  });
}

const QUOTED = /“[^”]*(?:”|$)|"[^"]*(?:"|$)|«[^»]*(?:»|$)|‘[^’]*(?:’(?=\p{L})[^’]*)*(?:’|$)/gu;

type Guard = NonNullable<ViewContext['options']['guard']>;

/** A loaded word, or a form of a name with the house's own. */
type GuardPattern =
  | { readonly pattern: RegExp; readonly unless: readonly string[] }
  | { readonly pattern: RegExp; readonly house: string };

const patternsByGuard = new WeakMap<Guard, readonly GuardPattern[]>();

/** The patterns of a project's words, built once: a pack guards some thousand texts with some fifty of them. */
function patternsOf(guard: Guard): readonly GuardPattern[] {
  const known = patternsByGuard.get(guard);
  if (known !== undefined) return known;
  const patterns = [
    ...guard.loaded.map(({ word, unless = [] }) => ({ pattern: wordPattern(word, 'giu'), unless })),
    // A name is written one way: "march" is not "March".
    ...Object.entries(guard.names).map(([form, house]) => ({ pattern: wordPattern(form, 'gu'), house })),
  ];
  patternsByGuard.set(guard, patterns);
  return patterns;
}

function findWords(text: string, patterns: readonly GuardPattern[]): readonly Find[] {
  const quoted = [...text.matchAll(QUOTED)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const isQuoted = (start: number): boolean => quoted.some(([from, to]) => from <= start && start < to);
  const finds = patterns.flatMap((one) =>
    [...text.matchAll(one.pattern)].flatMap(({ index: start, 0: found }): readonly Find[] => {
      const end = start + found.length;
      if ('house' in one) return [{ kind: 'name', start, end, house: one.house }];
      const before = /([\p{L}-]+)\s+$/u.exec(text.slice(0, start))?.[1]?.toLowerCase() ?? '';
      return one.unless.includes(before) ? [] : [{ kind: 'loaded', start, end }];
    }),
  );
  const ordered = finds
    .filter(({ start }) => !isQuoted(start))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  // Of finds that overlap the first and longest stands.
  return ordered.filter((find, index) => ordered.slice(0, index).every(({ end }) => end <= find.start));
}

function wordPattern(word: string, flags: string): RegExp {
  const literal = word
    .split('*')
    .map((part) =>
      part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replaceAll(/\s+/gu, String.raw`\s+`),
    )
    .join(String.raw`\p{L}*`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])`, flags);
}
