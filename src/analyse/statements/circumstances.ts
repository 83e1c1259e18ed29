import { type Span } from '../../model/selector.ts';
import { bodyWords } from '../lexicon/titles.ts';
import { type Attribution } from './attribution.ts';
import { type NounPhrase, type Reading } from './reading.ts';
import { type Stretch } from './shape.ts';

/** Where and to whom something was said, as far as the sentence of the cue says so outside of the content. */
export interface Circumstances {
  readonly venue: Span | null;
  readonly addressee: Span | null;
}

const TELLING = new Set(
  'tell inform remind assure reassure brief address email text warn ask urge advise notify caution convince persuade'.split(
    ' ',
  ),
);
const OCCASION =
  /\b(?:in|at|during|on)\s+(?:an?|the(?!\s+same\s)|his|her|their|its|this)\s+(?:[\p{L}’'-]+\s+){0,4}?(?:interview|conference|briefing|speech|statement|address|debate|meeting|hearing|rally|summit|programme|program|broadcast|podcast|letter|post|tweet|testimony|session|appearance|show|event|call|report|article|op-ed|column|memo|email|video|website|blog|page)(?:\s+(?:with|on|to|at|in|by|for|of|before)\s+(?:the\s+|a\s+|an\s+)?[^,.;:“”"()]{2,50}?(?=\s+(?:on|that|in|late|earlier|last|after|before|when|said|as|and|\w+day)\b|[,.;:“”"()]|$))?/iu;
const SPEAKING =
  /\b(?:speaking|talking)\s+((?:to|with|at|on|in|during|before|from)\s+[^,;:“”"()]{3,80}?)(?=,|\s+(?:on|late|earlier)\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day)/iu;
const MEDIUM =
  /\bon\s+(?:(?:state|national|local|live|public)\s+)?(?:television|radio|TV|social\s+media|Twitter|Facebook|Instagram|Telegram|YouTube|LinkedIn|Bluesky|Threads|TikTok|Truth\s+Social|X)(?=[\s,.;:]|$)/u;
/** "Said in Swahili": a language is no place. */
const LANGUAGE =
  /^in (?:Amharic|Arabic|Bengali|Cantonese|Chinese|Dutch|English|Farsi|French|German|Greek|Hausa|Hebrew|Hindi|Italian|Japanese|Korean|Malay|Mandarin|Pashto|Persian|Polish|Portuguese|Russian|Somali|Spanish|Swahili|Tamil|Turkish|Ukrainian|Urdu|Vietnamese)$/u;
const PLACE =
  /^\s*(?:[\p{L}-]+\s+){0,3}?((?:at|in)\s+(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)(?:the\s+)?\p{Lu}[\p{L}\p{M}’'-]+(?:\s+\p{Lu}[\p{L}\p{M}’'-]+)*)/u;

/** Reads venue and addressee; the words of `content` are never looked at. */
export function findCircumstances(
  reading: Reading,
  found: Attribution,
  content: readonly Stretch[],
): Circumstances {
  const addressee = addresseeOf(reading, found, content);
  const { tokens, text } = reading.annotated;
  const spanOf = ({ first, end }: Stretch): Span => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
  });
  const to = addressee === null ? null : spanOf(addressee);
  const sentence = sentenceAround(reading, found, content);
  for (const { first, end } of sentence) {
    const stretch = spanOf({ first, end });
    const words = text.slice(stretch.start, stretch.end);
    const match = OCCASION.exec(words) ?? SPEAKING.exec(words) ?? MEDIUM.exec(words);
    if (match !== null) {
      const offset = match[1] === undefined ? match.index : match.index + match[0].indexOf(match[1]);
      const length =
        (match[1] ?? match[0]).length + restOfName(words.slice(0, match.index + match[0].length), words);
      return {
        venue: { start: stretch.start + offset, end: stretch.start + offset + length },
        addressee: to,
      };
    }
  }
  const from = to?.end ?? tokens[found.cue.after - 1]?.end ?? 0;
  const rest = sentence.find(
    ({ first, end }) => spanOf({ first, end }).start <= from && from <= spanOf({ first, end }).end,
  );
  if (rest !== undefined) {
    const place = PLACE.exec(text.slice(from, spanOf(rest).end));
    if (place?.[1] !== undefined && !LANGUAGE.test(place[1])) {
      const start = from + place.index + place[0].length - place[1].length;
      return { venue: { start, end: start + place[1].length }, addressee: to };
    }
  }
  return { venue: to !== null && isOutlet(text.slice(to.start, to.end)) ? to : null, addressee: to };
}

/** Length of "and Straits Review" behind "with the Ports", where a name goes on. */
function restOfName(upTo: string, words: string): number {
  const name = /^\s+(?:and|of|for)\s+(?:the\s+)?\p{Lu}[\p{L}\p{M}’'-]*(?:\s+\p{Lu}[\p{L}\p{M}’'-]*)*/u;
  return /\p{Lu}[\p{L}\p{M}’'-]*$/u.test(upTo) ? (name.exec(words.slice(upTo.length))?.[0].length ?? 0) : 0;
}

const OUTLET_BY_KIND =
  /^(?:the|a)\s(?:\p{L}+\s)?(?:broadcaster|newspaper|paper|daily|weekly|magazine|channel|station|(?:news|state) agency)\s\p{Lu}/u;

/** Whether the words behind "told" name an outlet: a person or a state that was told something is no place. */
function isOutlet(words: string): boolean {
  const parts = words.split(/\s+/u);
  const isMedia = parts.some((part) => bodyWords.get(part.toLowerCase()) === 'media');
  if (isMedia && /^\p{Lu}/u.test(parts.at(-1) ?? '')) return true;
  return (
    /^\p{Lu}{2,5}\d*$/u.test(words) ||
    OUTLET_BY_KIND.test(words) ||
    /^\p{Lu}\S*(?:\s\p{Lu}\S*)*\s\d{1,3}$/u.test(words) ||
    /^Al[ -]\p{Lu}/u.test(words)
  );
}

function addresseeOf(
  reading: Reading,
  { cue, start, end }: Attribution,
  content: readonly Stretch[],
): Stretch | null {
  if (cue.word === undefined || cue.kind !== 'verb' || !TELLING.has(cue.word.lemma)) return null;
  const phrase: NounPhrase | undefined = reading.phrases[reading.phrase[cue.after] ?? -1];
  if (phrase === undefined || phrase.first !== cue.after) return null;
  const isInside = content.some((part) => part.first <= phrase.first && phrase.last < part.end);
  if (isInside || (start >= cue.after && phrase.first >= start && phrase.first < end)) return null;
  return { first: phrase.first, end: phrase.last + 1 };
}

/** The cue's sentence without the content, and the sentence's opening words before it. */
function sentenceAround(
  { sentenceFirst, sentenceLast }: Reading,
  { cue }: Attribution,
  content: readonly Stretch[],
): readonly Stretch[] {
  const last = (sentenceLast[cue.token] ?? cue.token) + 1;
  const stretches: Stretch[] = [];
  let from = sentenceFirst[cue.token] ?? 0;
  for (const { first, end } of content) {
    if (end <= from || first >= last) continue;
    if (first > from) stretches.push({ first: from, end: first });
    from = Math.max(from, end);
  }
  if (from < last) stretches.push({ first: from, end: last });
  return stretches;
}
