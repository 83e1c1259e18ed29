import { formClass } from '../lexicon/form-classes.ts';
import { documentWords, roleNouns } from '../lexicon/titles.ts';
import { type Attribution } from './attribution.ts';
import { hasVerb, trimBack } from './clauses.ts';
import { heedPlainReport } from './plain-reports.ts';
import { type NounPhrase, posCode, type QuotedTokens, type Reading } from './reading.ts';

/**
 * Holds the learnt bounds to what the marks say: a tag right behind a quotation ("...,” said Rivera", "...,” she asked")
 * reports that quotation, and ", said the minister." at a sentence's end reports the sentence. A report below `listed` keeps no quotation from others.
 */
export function heedTags(
  reading: Reading,
  found: readonly Attribution[],
  listed: number,
): readonly Attribution[] {
  const held = new Set<number>();
  for (const { start, end, certainty } of found) {
    if (certainty < listed) continue;
    for (let index = start; index < end; index += 1) held.add(reading.quotation[index] ?? -1);
  }
  return found.map(
    (one) =>
      heedQuotationTag(reading, one, held) ??
      heedClosingTag(reading, one) ??
      heedApposedTag(reading, one) ??
      heedTellingTag(reading, one) ??
      heedPlainTag(reading, one) ??
      heedMiddleTag(reading, one) ??
      heedPlainReport(reading, one) ??
      one,
  );
}

/** How certain at least a report is whose words have the very form of a tag. */
const CERTAIN_TAG = 0.7;

function heedQuotationTag(
  reading: Reading,
  one: Attribution,
  taken: ReadonlySet<number>,
): Attribution | null {
  const { cue } = one;
  const { form, phrases, phrase, quotation } = reading;
  if (!isTagVerb(reading, one)) return null;
  const subject = phrases[cue.subject];
  const isInverted =
    form[cue.groupFirst - 1] === formClass.closingMark || isCommaBehindMark(reading, cue.groupFirst - 1);
  const tagFirst = isInverted ? cue.groupFirst : subject?.first;
  if (tagFirst === undefined || (!isInverted && subject?.last !== cue.groupFirst - 1)) return null;
  const held = quotationEndingAt(reading, tagFirst - 1);
  if (held === null || (quotation[cue.token] ?? -1) >= 0) return null;
  if (one.start < cue.token && quotation[one.start] === held.index)
    return { ...one, certainty: Math.max(one.certainty, CERTAIN_TAG) };
  if (one.start < cue.after || taken.has(held.index)) return null;
  const goesOn = (quotation[one.start] ?? -1) >= 0 && reading.sentenceLast[one.start] !== undefined;
  const source = isInverted ? (phrase[cue.after] ?? -1) : cue.subject;
  return {
    ...one,
    start: held.first,
    end: goesOn ? one.end : trimBack(reading, held.last + 1),
    source: source < 0 ? one.source : source,
    certainty: Math.max(one.certainty, CERTAIN_TAG),
  };
}

function heedClosingTag(reading: Reading, one: Attribution): Attribution | null {
  const { cue } = one;
  const { form, phrases, phrase, sentenceFirst } = reading;
  const at = phrase[cue.after] ?? -1;
  const subject = phrases[at];
  if (
    !isTagVerb(reading, one) ||
    one.start < cue.after ||
    subject === undefined ||
    subject.first !== cue.after
  )
    return null;
  if (form[cue.groupFirst - 1] !== formClass.comma || cue.groupFirst !== cue.token) return null;
  if (subject.kind === 0 || subject.kind === 4 || subject.kind === 5) return null;
  if (!isNameToEnd(reading, subject.last + 1)) return null;
  const first = sentenceFirst[cue.token] ?? 0;
  const end = trimBack(reading, cue.groupFirst - 1);
  return end > first && hasVerb(reading, first, end)
    ? { ...one, start: first, end, source: at, certainty: Math.max(one.certainty, CERTAIN_TAG) }
    : null;
}

/** Tokens that an office or a name between commas may have. */
const LONGEST_ASIDE = 14;

/** "The port will close, its director, Ana Holm, said.": a name and an office between commas are the source, none of what was said. */
function heedApposedTag(reading: Reading, one: Attribution): Attribution | null {
  const { cue } = one;
  const { form, phrases, phrase, sentenceFirst, sentenceLast, quotation } = reading;
  const first = sentenceFirst[cue.token] ?? 0;
  const last = (sentenceLast[cue.token] ?? cue.token) + 1;
  if (!isTagVerb(reading, one) || (quotation[cue.token] ?? -1) >= 0) return null;
  if (
    form[cue.groupFirst - 1] !== formClass.comma ||
    hasVerb(reading, cue.after, endOfTag(reading, cue.after, last))
  )
    return null;
  const between = commaBefore(reading, cue.groupFirst - 1);
  const opening = between === null ? null : commaBefore(reading, between);
  if (between === null || opening === null || isLoneCondition(reading, first, opening)) return null;
  const at = phrase[opening + 1] ?? -1;
  const [a, b] = [phrases[at], phrases[phrase[between + 1] ?? -1]];
  if (a?.first !== opening + 1 || b?.first !== between + 1) return null;
  if (!((a.kind === 2 && isOffice(reading, b)) || (b.kind === 2 && isOffice(reading, a)))) return null;
  const end = trimBack(reading, opening);
  const start = one.start >= first && one.start < end ? one.start : first;
  return hasVerb(reading, start, end)
    ? { ...one, start, end, source: at, certainty: Math.max(one.certainty, CERTAIN_TAG) }
    : null;
}

/** Where a tag ends: at ", adding that ...", at "when she presented the report", else with its sentence. */
function endOfTag({ annotated: { tokens }, form, shape }: Reading, from: number, last: number): number {
  for (let index = from; index < last; index += 1) {
    if (form[index] === formClass.comma && (shape[index + 1] ?? 0) === 5) return index;
    if (/^(?:when|as|after|before|while)$/u.test(tokens[index]?.lower ?? '')) return index;
  }
  return last;
}

/** "When the storm came, the mayor, ...": a clause that leaves its sentence open is not what was said. */
function isLoneCondition(reading: Reading, first: number, end: number): boolean {
  const { form } = reading;
  if (form[first] !== formClass.subordinator && form[first] !== formClass.whether) return false;
  for (let index = first; index < end; index += 1)
    if (form[index] === formClass.comma && hasVerb(reading, index, end)) return false;
  return true;
}

function isOffice({ annotated }: Reading, { kind, head }: NounPhrase): boolean {
  return kind === 3 || roleNouns.has(annotated.tokens[head]?.lower ?? '');
}

/** The comma before a token, where no verb and no other mark stands between them. */
function commaBefore({ form, pos, sentenceFirst }: Reading, before: number): number | null {
  const first = Math.max(sentenceFirst[before] ?? 0, before - LONGEST_ASIDE);
  for (let index = before - 1; index > first; index -= 1) {
    if (form[index] === formClass.comma) return index;
    if (pos[index] === posCode.VERB || pos[index] === posCode.AUX || pos[index] === posCode.PUNCT)
      return null;
  }
  return null;
}

/** Whether nothing but the rest of a name follows to the end of its sentence: "of the union", "an economist at the bank", "who leads it". */
function isNameToEnd({ form, pos, quotation, sentenceLast }: Reading, from: number): boolean {
  const last = sentenceLast[from - 1] ?? from;
  let hasClause = false;
  for (let index = from; index <= last; index += 1) {
    if ((quotation[index] ?? -1) >= 0 || form[index] === formClass.colon) return false;
    if (form[index] === formClass.question) hasClause = true;
    if ((pos[index] === posCode.VERB || pos[index] === posCode.AUX) && !hasClause) return false;
  }
  return true;
}

/** "The union objected, its lawyer told the court.": what stands before the comma was told; the court is who heard it. */
function heedTellingTag(reading: Reading, one: Attribution): Attribution | null {
  const { cue } = one;
  const { form, phrases, phrase, sentenceFirst, sentenceLast, quotation } = reading;
  const subject = phrases[cue.subject];
  const hearer = phrases[phrase[cue.after] ?? -1];
  const isNear = one.start === cue.after || one.start < cue.token;
  if (!isTagVerb(reading, one) || !isNear || (quotation[cue.token] ?? -1) >= 0) return null;
  if (!/^(?:tell|inform|remind|assure|warn)$/u.test(cue.word?.lemma ?? '')) return null;
  if (subject?.last !== cue.groupFirst - 1 || form[subject.first - 1] !== formClass.comma) return null;
  if (hearer?.first !== cue.after || hasVerb(reading, cue.after, (sentenceLast[cue.token] ?? 0) + 1))
    return null;
  const first = sentenceFirst[cue.token] ?? 0;
  const end = trimBack(reading, subject.first - 1);
  if (form[first] === formClass.subordinator || !hasVerb(reading, first, end)) return null;
  return { ...one, start: first, end, source: cue.subject, certainty: Math.max(one.certainty, CERTAIN_TAG) };
}

/** "The accord will be signed, the two governments announced in a joint statement.": so is what stands before the comma. */
function heedPlainTag(reading: Reading, one: Attribution): Attribution | null {
  const { cue } = one;
  const { form, phrases, quotation, sentenceFirst, sentenceLast } = reading;
  const subject = phrases[cue.subject];
  const last = sentenceLast[cue.token] ?? cue.token;
  if (!isTagVerb(reading, one) || (quotation[cue.token] ?? -1) >= 0) return null;
  if (subject?.last !== cue.groupFirst - 1 || form[subject.first - 1] !== formClass.comma) return null;
  if (!isDocumentToEnd(reading, cue.after, last)) return null;
  const first = sentenceFirst[cue.token] ?? 0;
  const end = trimBack(reading, subject.first - 1);
  const start = one.start >= first && one.start < end ? one.start : first;
  if (!hasVerb(reading, start, end) || isLoneCondition(reading, first, end)) return null;
  return { ...one, start, end, source: cue.subject, certainty: Math.max(one.certainty, CERTAIN_TAG) };
}

/** "If the line stays shut, said Rivera, Varn will have to pay.": the condition goes on behind the tag. */
function heedMiddleTag(reading: Reading, one: Attribution): Attribution | null {
  const { cue, start, end } = one;
  const { form, phrase, phrases, quotation, sentenceFirst, sentenceLast } = reading;
  const first = sentenceFirst[cue.token] ?? 0;
  const last = (sentenceLast[cue.token] ?? cue.token) + 1;
  const subject = phrases[phrase[cue.after] ?? -1];
  const isOpen = form[first] === formClass.subordinator || form[first] === formClass.whether;
  const isBeside = (start === first && end <= cue.token) || start === cue.after;
  if (!isTagVerb(reading, one) || !isOpen || !isBeside || form[cue.groupFirst - 1] !== formClass.comma)
    return null;
  if (subject?.first !== cue.after || form[subject.last + 1] !== formClass.comma) return null;
  if ((quotation[cue.token] ?? -1) >= 0 || !hasVerb(reading, subject.last + 2, last)) return null;
  const source = phrase[cue.after] ?? one.source;
  return { ...one, start: first, end: trimBack(reading, last), source };
}

/** Whether a sentence ends here with no more than where it was said: "in a joint statement", "in a letter to members". */
function isDocumentToEnd({ annotated: { tokens }, form, pos }: Reading, from: number, last: number): boolean {
  const words = tokens.slice(from, last + 1);
  if (words[0]?.lower !== 'in' || !words.some(({ lower }) => documentWords.has(lower))) return false;
  return words.every(
    (_, steps) =>
      pos[from + steps] !== posCode.VERB &&
      pos[from + steps] !== posCode.AUX &&
      form[from + steps] !== formClass.comma &&
      form[from + steps] !== formClass.colon,
  );
}

/** A finite verb of speech. */
function isTagVerb({ shape }: Reading, { cue }: Attribution): boolean {
  const found = shape[cue.token] ?? 0;
  return cue.kind === 'verb' && (found === 6 || found === 7);
}

function isCommaBehindMark({ form }: Reading, index: number): boolean {
  return form[index] === formClass.comma && form[index - 1] === formClass.closingMark;
}

/** The quotation whose closing mark stands at a token (a comma may follow it) and that ends as a tagged one does. */
function quotationEndingAt(reading: Reading, index: number): QuotedTokens | null {
  const { form, quotation, quotations, annotated } = reading;
  const hasCommaBehind = isCommaBehindMark(reading, index);
  const mark = hasCommaBehind ? index - 1 : index;
  if (form[mark] !== formClass.closingMark) return null;
  const held = quotations[quotation[mark] ?? -1];
  if (held === undefined) return null;
  const last = annotated.tokens[held.last]?.lower ?? '';
  return hasCommaBehind || /^[,?!—–-]+$/u.test(last) ? held : null;
}
