import { type Inline } from '../../model/document.ts';
import { plainWords } from '../plain-words.ts';
import { safeHref } from '../safe-href.ts';
import { escapeDestination, escapeLabel, escapeLineStart, escapeMarkdown } from './escape-markdown.ts';

/** How a stretch of words looks; Markdown knows no more than this. */
interface Style {
  readonly isStrong: boolean;
  readonly isEmphasised: boolean;
  /** A parsed http, https or mailto address. */
  readonly href: string | null;
}

/** Words of one style in a row; `isBreak` is a forced line end and has no words. */
interface Run extends Style {
  readonly words: string;
  readonly isBreak: boolean;
}

const PLAIN: Style = { isStrong: false, isEmphasised: false, href: null };

/** Where inlines stand: only a paragraph has room for a forced line end; elsewhere it becomes a space. */
export type Place = 'paragraph' | 'line';

/**
 * Inlines as one paragraph of Markdown. The tree is flattened first, as nested or touching `*` would be read otherwise
 * than they were meant; where a mark of emphasis could be misread, the words stand without it.
 */
export function inlinesToMarkdown(inlines: readonly Inline[], place: Place): string {
  const runs = joinRuns(inlines.flatMap((inline) => runsOf(inline, PLAIN, place)));
  let line = '';
  const lines: string[] = [];
  runs.forEach((run, index) => {
    if (run.isBreak) {
      lines.push(line);
      line = '';
    } else {
      line += runToMarkdown(run, line, runs[index + 1]);
    }
  });
  return [...lines, line]
    .map((words) => escapeLineStart(words.trim()))
    .filter((words) => words !== '')
    .join('\\\n');
}

function runsOf(inline: Inline, style: Style, place: Place): readonly Run[] {
  const words = (value: string, over: Partial<Style> = {}): readonly Run[] => [
    { ...style, ...over, words: value, isBreak: false },
  ];
  const children = (inlines: readonly Inline[], over: Partial<Style> = {}): readonly Run[] =>
    inlines.flatMap((child) => runsOf(child, { ...style, ...over }, place));
  switch (inline.kind) {
    case 'text':
    case 'code':
      return words(inline.value);
    case 'mark':
      return words(inline.value, { isStrong: true });
    case 'cite':
      return words(plainWords([inline]));
    case 'line-break':
      return place === 'paragraph' ? [{ ...PLAIN, words: '', isBreak: true }] : words(' ');
    case 'emphasis':
      return children(inline.children, { isEmphasised: true });
    case 'strong':
      return children(inline.children, { isStrong: true });
    case 'link':
      return children(inline.children, { href: safeHref(inline.href) ?? style.href });
    case 'muted':
    case 'passage':
    case 'anchor':
    case 'reference':
      return children(inline.children);
  }
}

/** Neighbours of one style as one run; runs without a character that prints are left out. */
function joinRuns(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    if (!run.isBreak && escapeMarkdown(run.words) === '') continue;
    const last = joined.at(-1);
    const isSame =
      last !== undefined &&
      !last.isBreak &&
      !run.isBreak &&
      last.isStrong === run.isStrong &&
      last.isEmphasised === run.isEmphasised &&
      last.href === run.href;
    if (isSame) joined[joined.length - 1] = { ...last, words: last.words + run.words };
    else joined.push(run);
  }
  return joined;
}

/** One run after `before`, what the line holds so far. Spaces at its ends stay outside of its marks. */
function runToMarkdown(run: Run, before: string, next: Run | undefined): string {
  const [, start = '', inner = '', end = ''] = /^(\s*)(.*?)(\s*)$/u.exec(escapeMarkdown(run.words)) ?? [];
  if (inner === '') return start;
  const marker = `${run.isStrong ? '**' : ''}${run.isEmphasised ? '*' : ''}`;
  const after =
    end !== '' || next === undefined || next.isBreak ? ' ' : escapeMarkdown(next.words).slice(0, 1);
  const isMarked =
    marker !== '' && isBoundary(`${before}${start}`.slice(-1)) && isBoundary(after) && after !== '*';
  const marked = isMarked ? `${marker}${inner}${marker}` : inner;
  const linked = run.href === null ? marked : `[${escapeLabel(marked)}](${escapeDestination(run.href)})`;
  return `${start}${linked}${end}`;
}

/**
 * Whether a mark of emphasis next to this character is read as one, whatever stands on its other side; `*` itself would
 * melt into it. https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
 */
function isBoundary(character: string): boolean {
  return character === '' || /^(?:\s|(?!\*)\p{P})$/u.test(character);
}
