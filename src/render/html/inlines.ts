import { type CitationKey, type FurnitureStrings, type Inline } from '../../model/document.ts';
import { plainWords } from '../plain-words.ts';
import { safeHref } from '../safe-href.ts';
import { langAttributes } from './lang.ts';
import { element, escapeText, join, type Markup } from './markup.ts';
import { safeId } from './safe-id.ts';
import { unwrap } from './unwrap.ts';

/** Inlines as HTML, in order. */
export function inlinesToMarkup(inlines: readonly Inline[], strings: FurnitureStrings): Markup {
  return join(inlines.map((inline) => inlineToMarkup(inline, strings)));
}

function inlineToMarkup(inline: Inline, strings: FurnitureStrings): Markup {
  switch (inline.kind) {
    case 'text':
      return escapeText(inline.value);
    case 'code':
      return element('code', {}, escapeText(inline.value));
    case 'mark':
      return element('span', { class: 'mark' }, escapeText(inline.value));
    case 'line-break':
      return element('br', {});
    case 'cite':
      return cite(inline.key, strings);
    case 'emphasis':
    case 'strong':
    case 'muted':
    case 'passage':
    case 'anchor':
      return container(inline, inlinesToMarkup(inline.children, strings));
    case 'link':
    case 'reference': {
      const words = unwrap(inline.children, ['link', 'reference', 'cite']);
      return container(inline, inlinesToMarkup(words, strings));
    }
  }
}

type Container = Extract<Inline, { children: unknown }>;

function container(inline: Container, words: Markup): Markup {
  switch (inline.kind) {
    case 'emphasis':
      return element('em', {}, words);
    case 'strong':
      return element('strong', {}, words);
    case 'muted':
      return element('span', { class: 'muted' }, words);
    case 'passage':
      return element('bdi', langAttributes(inline.language, inline.direction), words);
    case 'anchor':
      return element('mark', { class: 'quoted', id: safeId(inline.id) }, words);
    case 'reference':
      return element('a', { href: `#${safeId(inline.target)}` }, words);
    case 'link':
      return externalLink(inline, words);
  }
}

function externalLink(inline: Extract<Inline, { kind: 'link' }>, words: Markup): Markup {
  const href = safeHref(inline.href);
  if (href === null) return words;
  // On paper an address is of use only where it can be read.
  const showsAddress = plainWords(inline.children).includes(new URL(href).host);
  return element(
    'a',
    { class: showsAddress ? 'outside' : 'outside unseen-address', href, rel: 'noopener noreferrer' },
    words,
  );
}

/** `[3 ¶4]`: the number leads to the source list, the paragraph to the printed article; it never breaks over a line. */
function cite(key: CitationKey, strings: FurnitureStrings): Markup {
  const source = keyPart(String(key.source), key.sourceTarget, strings.sourceLabel, '{source}', key.source);
  const paragraph =
    key.paragraph === null
      ? []
      : [
          escapeText(' '),
          keyPart(
            `¶${key.paragraph}`,
            key.paragraphTarget,
            strings.paragraphLabel,
            '{paragraph}',
            key.paragraph,
          ),
        ];
  return element('span', { class: 'cite' }, escapeText('['), source, ...paragraph, escapeText(']'));
}

function keyPart(words: string, target: string | null, label: string, slot: string, number: number): Markup {
  if (target === null) return escapeText(words);
  // A function, as `$` in a replacement string would be read as a pattern.
  const name = label.replace(slot, () => String(number));
  return element('a', { href: `#${safeId(target)}`, 'aria-label': name }, escapeText(words));
}
