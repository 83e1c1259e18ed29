import { roleNouns, areSameRole, type Gender } from '../lexicon/titles.ts';
import { type Mention, type RoleWords } from './mention.ts';
import { compareText, isOpeningOf, isShorterForm, type NameKey } from './name-key.ts';

/** One mention of a person, with where it stands. */
export interface PersonMention {
  readonly article: string;
  /** Place of the article in the fixed order of articles. */
  readonly order: number;
  readonly mention: Mention;
  readonly name: string;
  readonly key: NameKey;
  /** The words name a source, or something else shows that they act. */
  readonly isSure: boolean;
  /** What the given name says where the mention itself does not: "Ana and Karl Rivera" for Ana. */
  readonly givenGender?: Gender | null;
}

/** Mentions that mean one person. */
export interface PersonGroup {
  readonly mentions: PersonMention[];
  /** The key of the longest form. */
  key: NameKey;
  readonly articles: Set<string>;
  /** The different roles that the mentions state. */
  readonly roles: RoleWords[];
  /** Above 0 speaks for a woman, below for a man. */
  balance: number;
}

/** Joins the mentions of people: first within each article, then across articles. Independent of the order of `mentions`. */
export function joinPeople(mentions: readonly PersonMention[]): {
  readonly groups: readonly PersonGroup[];
  /** Surnames that more than one person of the article bears, with those who do. */
  readonly ambiguous: ReadonlyMap<PersonMention, readonly PersonGroup[]>;
} {
  const ambiguous = new Map<PersonMention, readonly PersonGroup[]>();
  const byArticle = new Map<string, PersonMention[]>();
  for (const mention of mentions) {
    const list = byArticle.get(mention.article) ?? [];
    list.push(mention);
    byArticle.set(mention.article, list);
  }
  const local = [...byArticle.values()].flatMap((list) => joinInArticle(list, ambiguous));
  const merged = new Map<PersonGroup, PersonGroup>();
  const groups = joinAcross(local.sort(compareGroups), merged);
  const final = (group: PersonGroup): PersonGroup => merged.get(group) ?? group;
  return {
    groups,
    ambiguous: new Map([...ambiguous].map(([mention, bearers]) => [mention, bearers.map(final)])),
  };
}

function joinInArticle(
  mentions: readonly PersonMention[],
  ambiguous: Map<PersonMention, readonly PersonGroup[]>,
): readonly PersonGroup[] {
  const forms = new Map<string, PersonMention[]>();
  for (const mention of mentions) {
    const form = mention.key.join(' ');
    const list = forms.get(form) ?? [];
    list.push(mention);
    forms.set(form, list);
  }
  const full: PersonGroup[] = [];
  const isLonger = (a: NameKey, b: NameKey): number =>
    b.length - a.length || compareText(a.join(' '), b.join(' '));
  const ordered = [...forms.values()].sort((a, b) => isLonger(a[0]?.key ?? [], b[0]?.key ?? []));
  for (const list of ordered) {
    const key = list[0]?.key ?? [];
    if (key.length < 2) continue;
    const [only, other] = full.filter(
      (group) => isShorterForm(key, group.key) || isOpeningOf(key, group.key),
    );
    if (only !== undefined && other === undefined) addAll(only, list);
    else full.push(newGroup(list));
  }
  return [...full, ...attachSingles(ordered, full, ambiguous)];
}

/** Surnames alone go to the one person of the article who bears them; a title may tell two of them apart. */
function attachSingles(
  forms: readonly (readonly PersonMention[])[],
  full: readonly PersonGroup[],
  ambiguous: Map<PersonMention, readonly PersonGroup[]>,
): readonly PersonGroup[] {
  const alone: PersonGroup[] = [];
  for (const list of forms) {
    const [word] = list[0]?.key ?? [];
    if (word === undefined || list[0]?.key.length !== 1) continue;
    const bearers = findBearers(full, word);
    if (bearers.length === 0) {
      alone.push(newGroup(list));
      continue;
    }
    // "Mr Rivera" beside Ana Rivera: somebody else bears the name too, and the bare surname may be theirs.
    const isShared = bearers.length === 1 && list.some((mention) => !fitsPerson(mention, bearers[0]));
    for (const mention of list) {
      const isHers = bearers.length === 1 && fitsPerson(mention, bearers[0]);
      const isSettled = isHers && (!isShared || mention.mention.gender !== null);
      const bearer = isSettled ? bearers[0] : tellApart(mention, bearers);
      if (bearer === null || bearer === undefined) ambiguous.set(mention, bearers);
      else addAll(bearer, [mention]);
    }
  }
  return alone;
}

function findBearers(groups: readonly PersonGroup[], word: string): readonly PersonGroup[] {
  const bySurname = groups.filter(({ key }) => key.at(-1) === word);
  if (bySurname.length > 0) return bySurname;
  const byGivenName = groups.filter(({ key }) => key[0] === word);
  // "Reyes" for Ana Maria Reyes Mora: the first of two surnames.
  return byGivenName.length > 0 ? byGivenName : groups.filter(({ key }) => key.at(-2) === word);
}

/** Whether nothing that is said beside a surname speaks against this person. */
function fitsPerson(mention: PersonMention, group: PersonGroup | undefined): boolean {
  const gender = group === undefined ? null : genderOf(group);
  const stated = mention.mention.gender;
  return stated === null || gender === null || stated === gender;
}

function tellApart(mention: PersonMention, bearers: readonly PersonGroup[]): PersonGroup | null {
  const stated = mention.mention.gender;
  const heads = mention.mention.roles.map(({ head }) => head);
  if (stated === null && heads.length === 0) return null;
  const agreeing = stated === null ? bearers : bearers.filter((group) => genderOf(group) === stated);
  // "Mr Rivera" beside Clara Rivera and one whose given name says nothing: the other one.
  const byGender = agreeing.length > 0 ? agreeing : bearers.filter((group) => genderOf(group) === null);
  const byRole =
    heads.length === 0
      ? byGender
      : byGender.filter((group) =>
          group.roles.some((role) => heads.some((head) => areSameRole(head, role.head))),
        );
  return byRole.length === 1 ? (byRole[0] ?? null) : null;
}

/** The gender that most mentions of a group state, or null. */
export function genderOf({ balance }: Pick<PersonGroup, 'balance'>): Gender | null {
  return balance === 0 ? null : balance > 0 ? 'female' : 'male';
}

/** A courtesy title or "chairwoman" weighs more than a given name. */
function weighGender({ roles, gender, isTitledByGender }: Mention): number {
  const byRole = roles.map(({ head }) => roleNouns.get(head) ?? null).find((stated) => stated !== null);
  return 5 * signOf(byRole) + (isTitledByGender ? 6 : 1) * signOf(gender);
}

function signOf(gender: Gender | null | undefined): number {
  return gender === 'female' ? 1 : gender === 'male' ? -1 : 0;
}

function newGroup(mentions: readonly PersonMention[]): PersonGroup {
  const group: PersonGroup = {
    mentions: [],
    key: mentions[0]?.key ?? [],
    articles: new Set(),
    roles: [],
    balance: 0,
  };
  addAll(group, mentions);
  return group;
}

function addAll(group: PersonGroup, mentions: readonly PersonMention[]): void {
  for (const found of mentions) {
    group.mentions.push(found);
    group.articles.add(found.article);
    group.balance += weighGender(found.mention) + signOf(found.givenGender);
    if (found.key.length > group.key.length) group.key = found.key;
    for (const role of found.mention.roles) {
      if (!group.roles.some((known) => isSameWording(known, role))) group.roles.push(role);
    }
  }
}

function isSameWording(a: RoleWords, b: RoleWords): boolean {
  return a.head === b.head && a.country === b.country && a.field.join(' ') === b.field.join(' ');
}

function compareGroups(a: PersonGroup, b: PersonGroup): number {
  const first = (group: PersonGroup): PersonMention | undefined => group.mentions[0];
  return (
    b.key.length - a.key.length ||
    compareText(a.key.join(' '), b.key.join(' ')) ||
    (first(a)?.order ?? 0) - (first(b)?.order ?? 0)
  );
}

/**
 * Joins the groups of all articles, longest names first. Full names join where the words agree; a lone surname joins the
 * one bearer in other articles where a role agrees, or a courtesy title stands before it. Groups of one article stay apart.
 */
function joinAcross(
  groups: readonly PersonGroup[],
  merged: Map<PersonGroup, PersonGroup>,
): readonly PersonGroup[] {
  const joined: PersonGroup[] = [];
  const bySurname = new Map<string, PersonGroup[]>();
  for (const group of groups) {
    const isAlone = group.key.length < 2;
    const bucket = bySurname.get(group.key.at(-1) ?? '') ?? [];
    // Without a role a lone surname joins nobody, so it need not look, and nobody needs to look at it.
    const isTitled = group.mentions.some(({ mention }) => mention.isTitledByGender);
    const isInert = isAlone && group.roles.length === 0 && !isTitled;
    const candidates = isInert ? [] : bucket.filter((other) => canJoin(group, other));
    const [only] = candidates;
    if (candidates.length === 1 && only !== undefined) {
      addAll(only, group.mentions);
      merged.set(group, only);
      continue;
    }
    joined.push(group);
    if (isInert) continue;
    bucket.push(group);
    bySurname.set(group.key.at(-1) ?? '', bucket);
  }
  return joined;
}

function canJoin(group: PersonGroup, other: PersonGroup): boolean {
  for (const article of group.articles) if (other.articles.has(article)) return false;
  if (group.key.length < 2) return agreeOnRole(group, other) || isTitledBearer(group, other);
  const isSameName = group.key.join(' ') === other.key.join(' ') || isShorterForm(group.key, other.key);
  return isSameName && !contradict(group, other);
}

/** "Ms Sowe", in an article that gives no other name: the one whom the other articles name in full; of two, neither. */
function isTitledBearer(group: PersonGroup, other: PersonGroup): boolean {
  if (!group.mentions.some(({ mention }) => mention.isTitledByGender) || other.key.length < 2) return false;
  const [gender, otherGender] = [genderOf(group), genderOf(other)];
  const isOtherGender = gender !== null && otherGender !== null && gender !== otherGender;
  return !isOtherGender && !(group.roles.length > 0 && other.roles.length > 0);
}

function agreeOnRole(a: PersonGroup, b: PersonGroup): boolean {
  return a.roles.some((role) =>
    b.roles.some(
      (other) =>
        areSameRole(role.head, other.head) &&
        (role.country === null || other.country === null || role.country === other.country) &&
        (role.field.length === 0 ||
          other.field.length === 0 ||
          role.field.some((word) => other.field.includes(word))),
    ),
  );
}

/** Two countries stated for their offices, none shared: two people of one name. */
function contradict(a: PersonGroup, b: PersonGroup): boolean {
  const gender = genderOf(a);
  const otherGender = genderOf(b);
  if (gender !== null && otherGender !== null && gender !== otherGender) return true;
  const countries = new Set(a.roles.flatMap(({ country }) => country ?? []));
  const others = b.roles.flatMap(({ country }) => country ?? []);
  return countries.size > 0 && others.length > 0 && !others.some((country) => countries.has(country));
}
