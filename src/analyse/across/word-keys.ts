/** What a word counts as when two wordings are compared: its stem, its country, or the word that stands for its synonyms. */
import { stemmer } from 'stemmer';
import { matchCountry, mayNameCountry } from '../lexicon/countries.ts';
import { type Token } from '../text/annotated-text.ts';
import { irregularForms } from './irregular-forms.ts';

/** A token with what it counts as. */
export interface KeyedToken {
  readonly token: Token;
  /** `@PK` for a country word, a canonical stem otherwise; empty for words that carry no content. */
  readonly key: string;
}

const list = (words: string): readonly string[] => words.trim().split(/\s+/u);

const stopWords: ReadonlySet<string> = new Set(
  list(`a an the this that these those it its he she they them his her hers their theirs him we us our ours you your i me
    my mine who whom whose which what when where why how there here and or but nor so yet if unless while as than then
    because although though since until after before during of in on at to from by with without about against between
    into through over under above below up down out off again further for is are was were be been being am do does did
    doing have has had having will would shall should can could may might must not no n't 's all any both each few more
    most other some such only own same too very just also even still however said say says saying told tell added adds
    according noted stated stressed one ones get got let make made take taken took give given gave come came go going
    goes went put like well now ago per via amid among upon within toward towards including regarding whether either
    neither nothing nobody none never ever much many several another every his it's he's that's don't didn't won't
    mr mrs ms dr sir lt gen col maj capt including earlier later today yesterday tomorrow ever already once use used uses using due`),
);

/** Small groups of words that reports use for one another; the first stands for all. General news vocabulary only. */
const synonymGroups: readonly string[] = [
  'talk negotiation discussion dialogue deliberation negotiate consultation conversation',
  'delegation team negotiator envoy',
  'return depart departure leave',
  'resume restart',
  'breakthrough progress headway advance',
  'strike bomb bombing bombardment raid airstrike',
  'camp base hideout',
  'kill martyr die died dying death dead fatality slain',
  'wound injure injury hurt',
  'truce ceasefire armistice',
  'attack assault',
  'clash skirmish fighting fight battle',
  'war conflict hostility',
  'territory soil land',
  'hope optimism optimistic',
  'probe investigation inquiry investigate inspection inspector inspect',
  'deal agreement accord pact agree understanding',
  'strive effort try attempt endeavour',
  'change alter modify',
  'outcome result',
  'inform notify',
  'morning dawn',
  'night dark',
  'telephone phone',
  'open reopen',
  'reservoir lake',
  'invite invitation',
  'gunman gunmen armed',
  'ask request urge',
  'offer propose proposal',
  'down shoot shot',
  'proof evidence prove',
  'share quota portion',
  'reduce cut lower reduction lowering decrease shrink',
  'increase raise rise hike',
  'extension extend prolong',
  'vessel ship boat trawler',
  'cost price expense',
  'job work employment',
  'terrorism terrorist terror militant militancy extremist',
  'support back backing aid',
  'demand insist insistence requirement',
  'accuse allege blame accusation allegation charge',
  'arrest detain detention',
  'tie relation relationship',
  'worsen deteriorate deterioration',
  'mediate mediation mediator',
  'aircraft jet plane warplane',
  'border frontier',
  'election vote poll ballot',
  'protest demonstration demonstrator protester rally',
  'stall collapse derail stalemate deadlock',
  'flat apartment',
  'firm company',
  'pact treaty',
  'halt stop end cease suspend',
  'build construct construction',
  'money fund financing finance funding',
  'worker employee staff',
  'wage pay salary',
  'pollute pollution contaminate contamination',
  'close shut closure',
  'chance opportunity',
  'kilometre kilometer km',
  'repair mend fix restore restoration',
  'intent intention purpose deliberate deliberately intentional intentionally',
  'owe debt',
  'bill account invoice',
  'victim casualty',
  'sink capsize',
  'leak spill',
  'warn warning caution',
  'ban prohibit forbid prohibition',
  'block blockade',
  'reply respond response answer',
  'child infant baby toddler',
  'ill sick sicken illness sickness',
];

const synonyms = new Map<string, string>();
for (const group of synonymGroups) {
  const [first, ...rest] = list(group);
  if (first === undefined) continue;
  for (const word of rest) if (!synonyms.has(stemmer(word))) synonyms.set(stemmer(word), stemmer(first));
}

/** Bodies that speak for a country. Their names are general knowledge, not names of these articles. */
const bodies: readonly (readonly [readonly string[], string])[] = [
  [['kremlin'], 'RU'],
  [['white', 'house'], 'US'],
  [['pentagon'], 'US'],
  [['state', 'department'], 'US'],
  [['downing', 'street'], 'GB'],
  [['élysée'], 'FR'],
  [['houthi'], 'YE'],
  [['houthis'], 'YE'],
  [['hamas'], 'PS'],
  [['hezbollah'], 'LB'],
  [['taliban'], 'AF'],
  [['european', 'union'], 'EU'],
  [['european', 'commission'], 'EU'],
];

const bodyOpenings = new Set(bodies.map(([[first]]) => first));

const stems = new Map<string, string>();

/** The canonical stem of a lower-case word; empty for words that carry no content. */
export function keyOf(lower: string): string {
  const known = stems.get(lower);
  if (known !== undefined) return known;
  const bare = lower.replace(/'s?$/u, '');
  const stem =
    stopWords.has(lower) || !/[\p{L}\p{N}]/u.test(bare) ? '' : stemmer(irregularForms.get(bare) ?? bare);
  const key = synonyms.get(stem) ?? stem;
  stems.set(lower, key);
  return key;
}

/** Keys for every token, in order; the words of a country's name after its first carry none. Linear. */
export function keyTokens(text: string, tokens: readonly Token[]): readonly KeyedToken[] {
  const keyed: KeyedToken[] = [];
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index];
    if (token === undefined) break;
    const country = token.isCapital ? findCountryAt(text, tokens, index) : null;
    const length = country?.length ?? 1;
    const key = isInformed(tokens, index) ? keyOf('informed') : keyOf(token.lower);
    keyed.push({ token, key: country === null ? key : `@${country.code}` });
    for (let rest = 1; rest < length; rest += 1) {
      const next = tokens[index + rest];
      if (next !== undefined) keyed.push({ token: next, key: '' });
    }
    index += length;
  }
  return keyed;
}

/** "It had not been told of any release": what reports else is here what happened, or did not. */
function isInformed(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.lower !== 'told') return false;
  const before = [tokens[index - 1]?.lower ?? '', tokens[index - 2]?.lower ?? ''];
  return before.includes('been') && tokens[index + 1]?.lower !== 'that';
}

function findCountryAt(
  text: string,
  tokens: readonly Token[],
  at: number,
): { readonly code: string; readonly length: number } | null {
  const first = tokens[at]?.lower ?? '';
  if (!mayNameCountry(text.slice(tokens[at]?.start, tokens[at]?.end)) && !bodyOpenings.has(first))
    return null;
  const words = tokens.slice(at, at + 6).map(({ start, end }) => text.slice(start, end));
  const match = matchCountry(words);
  const lower = words.map((word) => word.toLowerCase());
  // "Afghan Taliban" is one actor, "Tehreek-e-Taliban Pakistan" and "Pakistani Taliban" are another body altogether.
  if (match !== null && lower[match.length] === 'taliban' && match.code === 'AF') {
    return { code: match.code, length: match.length + 1 };
  }
  if (match !== null) return match;
  for (const [body, code] of bodies) {
    if (!body.every((word, i) => lower[i] === word)) continue;
    if (lower[0] === 'taliban' && isOtherTaliban(text, tokens, at)) return null;
    return { code, length: body.length };
  }
  return null;
}

function isOtherTaliban(text: string, tokens: readonly Token[], at: number): boolean {
  const near = [tokens[at - 1], tokens[at + 1]];
  return near.some((token) => token !== undefined && /^Pakistan/u.test(text.slice(token.start, token.end)));
}
