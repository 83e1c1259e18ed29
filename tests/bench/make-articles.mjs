/**
 * Invented articles in any number, for measuring: `makeArticles(1000)` gives the same texts on every machine.
 *
 * Eight articles make a story. A story has people, bodies, a place, a matter and numbers of its own, told by several
 * outlets in other words, with quotations, reports, denials, dates and open ends: the work that a real folder makes. Only
 * countries and everyday words are shared between stories, as they are in the news.
 */

const COUNTRIES = [
  ['Norway', 'Norwegian', 'Oslo'],
  ['Denmark', 'Danish', 'Copenhagen'],
  ['Iceland', 'Icelandic', 'Reykjavik'],
  ['Ghana', 'Ghanaian', 'Accra'],
  ['Togo', 'Togolese', 'Lome'],
  ['Senegal', 'Senegalese', 'Dakar'],
  ['Chile', 'Chilean', 'Santiago'],
  ['Peru', 'Peruvian', 'Lima'],
  ['Bolivia', 'Bolivian', 'La Paz'],
  ['Latvia', 'Latvian', 'Riga'],
  ['Estonia', 'Estonian', 'Tallinn'],
  ['Finland', 'Finnish', 'Helsinki'],
  ['Kenya', 'Kenyan', 'Nairobi'],
  ['Uganda', 'Ugandan', 'Kampala'],
  ['Nepal', 'Nepalese', 'Kathmandu'],
  ['Mongolia', 'Mongolian', 'Ulaanbaatar'],
];
const GIVEN =
  'Anna Mads Ingrid Kofi Ama Luis Carmen Juris Liga Mikko Aino Wanjiru Otieno Sita Bataar Elena Jonas Signe Pedro Rosa'.split(
    ' ',
  );
const SYLLABLES =
  'bar kel dor min sol tan vik lund mar ren tor gal pes hov ner dal sa ro ti ku ma le no ri be ga'.split(' ');
const MATTERS =
  'ferry toll,cable landing,grain quota,fishing limit,rail tunnel,border bridge,power line,water treaty,air corridor,harbour lease,salt mine,seed bank,cattle route,satellite station,timber duty,glacier dam'.split(
    ',',
  );
const OFFICES =
  'transport minister,trade minister,foreign minister,energy commissioner,harbour master,chief negotiator,union leader,mayor'.split(
    ',',
  );
const OUTLETS =
  'The Northern Gazette,Coast Courier,Highland Post,Morning Ledger,Radio Delta,The Evening Chronicle,Lake Review,Plain Dealer Wire'.split(
    ',',
  );
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const VERBS = 'said,told reporters,said,insisted,warned,added,said,announced'.split(',');
const ENDS =
  'before the winter,without a vote,in the coming weeks,under the old terms,at the next meeting,for another year,despite the protests,on both sides of the water'.split(
    ',',
  );
const DEEDS =
  'pay for the damage,open the books,accept the inspection,withdraw the claim,share the costs,suspend the work,sign the protocol,publish the survey,leave the talks,return the deposit'.split(
    ',',
  );

/** Numbers that look random and are the same everywhere (mulberry32). */
function makeRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    below: (limit) => Math.floor(next() * limit),
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}

const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

function makeStory(number) {
  const random = makeRandom(number * 7919 + 17);
  const word = () => capital(random.pick(SYLLABLES) + random.pick(SYLLABLES) + random.pick(SYLLABLES));
  const first = random.below(COUNTRIES.length);
  const sides = [
    COUNTRIES[first],
    COUNTRIES[(first + 1 + random.below(COUNTRIES.length - 1)) % COUNTRIES.length],
  ];
  const people = Array.from({ length: 5 }, (_, index) => ({
    name: `${random.pick(GIVEN)} ${word()}`,
    office: random.pick(OFFICES),
    side: sides[index % 2],
  }));
  return {
    sides,
    people,
    place: word(),
    body: `${word()} Board`,
    matter: random.pick(MATTERS),
    count: 10 + random.below(90),
    rivalCount: 110 + random.below(90),
    share: 5 + random.below(40),
    day: 1 + random.below(27),
    month: random.below(12),
    pledges: people.map(() => [random.pick(DEEDS), random.pick(ENDS), random.pick(DEEDS), random.pick(ENDS)]),
  };
}

/** One paragraph on what a person of the story said, in one of the ways in which the news says it. */
function reportOn(story, index, random) {
  const { name, office, side } = story.people[index];
  const [deed, end, otherDeed, otherEnd] = story.pledges[index];
  const verb = random.pick(VERBS);
  const surname = name.split(' ')[1];
  const forms = [
    `“We will not ${deed} ${end}, and nobody in ${side[2]} has asked us to ${otherDeed},” said ${name}, the ${side[1]} ${office}. “The ${story.matter} is not ours alone.”`,
    `${name}, ${side[0]}'s ${office}, ${verb} that ${side[0]} would not ${deed} ${end}. Asked whether it might ${otherDeed}, ${surname} declined to comment.`,
    `According to ${surname}, ${side[0]} would ${otherDeed} ${otherEnd} if the other side agreed to ${deed}. The ${office} called the ${story.matter} “a test of good faith”.`,
    `${surname} denied that ${side[0]} had refused to ${otherDeed} ${otherEnd}. “That is simply wrong,” the ${office} ${verb}.`,
    `The ${side[1]} ${office} accused ${story.sides[(index + 1) % 2][0]} of planning to ${deed} ${end}, and ruled out a further delay.`,
  ];
  return random.pick(forms);
}

/** What happened, with numbers on which the outlets differ and a date that one has to reckon. */
function recount(story, random) {
  const { sides, place, body, matter, count, rivalCount, share, day, month } = story;
  const forms = [
    `At least ${random.pick([count, rivalCount])} workers were sent home from ${place} on ${day} ${MONTHS[month]} 2025 after the ${matter} was closed, the ${body} said in a statement.`,
    `The ${body} put the cost at ${share} million euros, or ${random.pick([share, share + 9])} per cent of last year's income, and said that it would appeal.`,
    `Talks between ${sides[0][0]} and ${sides[1][0]} on the ${matter} began in ${MONTHS[(month + 10) % 12]} and broke off on Thursday without a date for the next round.`,
    `Villagers in ${place} have seen little of the quarrel. The road to the ${matter} stands empty, and the two cafes beside it have put their chairs away until somebody decides.`,
    `A third round is expected in ${sides[1][2]} on ${day} ${MONTHS[(month + 1) % 12]} 2025, an official who asked not to be named said.`,
    `${sides[1][0]} has not answered the charge. Its ministry did not respond to a request for comment.`,
  ];
  return random.pick(forms);
}

/** Words that nobody said: what an outlet fills a column with. */
function describe({ place, matter }, random) {
  const scenery = 'snow,dust,fog,rain,smoke,sunlight,silence,wind'.split(',');
  const things =
    'fence,warehouse,chapel,signal box,market hall,school,pier,weighbridge,bakery,old mill'.split(',');
  const trades = 'drivers,bakers,divers,clerks,farmers,pilots,teachers,masons,nurses,herders'.split(',');
  const thing = random.pick(things);
  return (
    `Past the ${thing} of ${place} the ${matter} runs through ${random.pick(scenery)} for ${random.below(80) + 2} kilometres, and ` +
    `the ${random.pick(trades)} who use it each ${random.pick(['morning', 'evening', 'week', 'autumn'])} know every stone beside the ` +
    `${random.pick(things)}. In ${1950 + random.below(70)} the ${random.pick(trades)} of the valley built the ${thing} with ` +
    `${random.below(900) + 20} crowns from a lottery; today its roof is patched with ${random.pick(['tin', 'reed', 'slate', 'tar'])}, ` +
    `and ${random.pick(trades)} and ${random.pick(trades)} wait there for the ${random.pick(['bus', 'boat', 'post', 'milk'])}.`
  );
}

function tell(story, storyNumber, turn) {
  const random = makeRandom(storyNumber * 104_729 + turn * 31 + 5);
  const { sides, place, matter, day, month } = story;
  const paragraphs = [
    `${capital(matter)} near ${place} divides ${sides[0][0]} and ${sides[1][0]}`,
    `Published ${day + 1} ${MONTHS[month]} 2025`,
    `${place.toUpperCase()} - ${sides[0][0]} and ${sides[1][0]} traded blame over the ${matter} near ${place} on Wednesday.`,
  ];
  let words = 0;
  while (words < 575) {
    const paragraph = random.below(5) < 3 ? reportOn(story, random.below(5), random) : recount(story, random);
    // A paragraph that was told already is no second report: the road there is described instead.
    const isNew = !paragraphs.includes(paragraph);
    paragraphs.push(isNew ? paragraph : describe(story, random));
    words += paragraphs.at(-1).split(' ').length;
  }
  return `---\noutlet: ${OUTLETS[turn]}\n---\n\n${paragraphs.join('\n\n')}\n`;
}

/**
 * `count` articles of about 600 words, as files: `[{ path, bytes }]`. The first ones are the same whatever the count, so
 * that a longer list is the shorter one and more.
 */
export function makeArticles(count) {
  return Array.from({ length: count }, (_, index) => {
    const storyNumber = Math.floor(index / OUTLETS.length);
    const turn = index % OUTLETS.length;
    const name = `articles/${String(storyNumber).padStart(5, '0')}-${String(turn)}.md`;
    return { path: name, bytes: Buffer.from(tell(makeStory(storyNumber), storyNumber, turn), 'utf8') };
  });
}
