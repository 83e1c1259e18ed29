import { type Prominence } from './discourse.ts';
import { type Mention } from './mention.ts';
import { readRoleNoun } from './read-role.ts';
import { tokenAt, type Reading } from './reading.ts';

/**
 * How prominently a mention that begins at `token` stands in its sentence, from its place and the words around it; inside
 * what somebody is reported to have said (`isReported`) it is background.
 */
export function prominenceOf(
  reading: Reading,
  mention: Mention,
  token: number,
  isReported: boolean,
): Prominence {
  if (isReported) return 'background';
  const last = tokenAt(reading.tokens, mention.end - 1);
  const after = reading.tokens[last + 1];
  // "Borg’s boat sank": the sentence is about what is his, and so about him too.
  if (/^['’]s?$/u.test(after?.lower ?? ''))
    return reading.opens[token] === true && !isOfSomebody(reading, last + 2) ? 'subject' : 'oblique';
  if (opensWithRole(reading, mention)) return 'topic';
  const before = reading.keys[token - 1] ?? '';
  const beforeThe =
    before === 'the' || before === 'a' || before === 'an' ? (reading.keys[token - 2] ?? '') : before;
  if (
    /^(?:of|with|to|by|against|from|for|at|in|on|about|after|before|between|like|including|than)$/u.test(
      beforeThe,
    )
  )
    return 'oblique';
  const isOpening =
    reading.opens[token] === true || (reading.opens[token - 1] === true && before !== beforeThe);
  const isSubject = after !== undefined && /^(?:VERB|AUX)$/u.test(after.pos);
  if (isOpening) return isSubject || mention.kind === 'person' ? 'topic' : 'subject';
  return isSubject ? 'subject' : 'plain';
}

/** "Borg’s deputy ...": the sentence is about the deputy. */
function isOfSomebody({ keys }: Reading, from: number): boolean {
  return [from, from + 1, from + 2].some((index) => readRoleNoun(keys[index] ?? '')?.isPlural === false);
}

/** "Borg’s deputy, Ana Lind, ...": an office that opens the sentence makes its bearer what the sentence is about. */
function opensWithRole({ tokens, opens }: Reading, { start, roles }: Mention): boolean {
  const role = Math.min(...roles.map((one) => one.start));
  if (roles.length === 0 || role >= start) return false;
  const first = tokenAt(tokens, role);
  let index = first;
  while (index > 0 && opens[index] !== true && index > first - 5) {
    const before = tokens[index - 1];
    if (
      before === undefined ||
      !(before.isCapital || before.pos === 'DET' || before.pos === 'PRON' || before.pos === 'PART')
    )
      return false;
    index -= 1;
  }
  return opens[index] === true;
}
