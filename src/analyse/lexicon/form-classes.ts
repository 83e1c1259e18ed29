/** Closed classes of English words and marks; the number of a class is a feature of the learnt scores. */
export const formClass = {
  other: 0,
  that: 1,
  to: 2,
  whether: 3,
  question: 4,
  of: 5,
  for: 6,
  about: 7,
  place: 8,
  by: 9,
  against: 10,
  as: 11,
  comma: 12,
  colon: 13,
  stop: 14,
  dash: 15,
  openingMark: 16,
  closingMark: 17,
  and: 18,
  but: 19,
  be: 20,
  have: 21,
  modal: 22,
  not: 23,
  speaker: 24,
  possessive: 25,
  clitic: 26,
  subordinator: 27,
  time: 28,
  bracket: 29,
  thing: 30,
  preposition: 31,
} as const;

const words: readonly (readonly [number, string])[] = [
  [formClass.that, 'that'],
  [formClass.to, 'to'],
  [formClass.whether, 'if whether'],
  [formClass.question, 'what how why who when where which whom whose'],
  [formClass.of, 'of'],
  [formClass.for, 'for'],
  [formClass.about, 'about on over regarding concerning'],
  [formClass.place, 'in at during'],
  [formClass.by, 'by'],
  [formClass.against, 'against toward towards with'],
  [formClass.as, 'as'],
  [formClass.and, 'and or nor'],
  [formClass.but, 'but yet'],
  [formClass.be, "is are was were be been being am 's 're 'm"],
  [formClass.have, "has have had having 've"],
  [formClass.modal, "will would can could may might must shall should do does did 'll 'd ca wo"],
  [formClass.not, "not n't never"],
  [formClass.speaker, 'he she they i we you'],
  [formClass.possessive, 'his her their my our your its'],
  [formClass.subordinator, 'because while although though after before since until unless whereas'],
  [
    formClass.time,
    'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow week month year morning night evening afternoon earlier later recently january february march april june july august september october november december jan. feb. aug. sept. oct. nov. dec. ago now then',
  ],
  [formClass.thing, 'it this these those there'],
  [
    formClass.preposition,
    'from into through under between among amid despite without within behind across around near like than upon per via above below beyond following including',
  ],
];

const table = new Map<string, number>(
  words.flatMap(([index, list]) => list.split(' ').map((word) => [word, index] as const)),
);

/** The closed class of a lower-case word or mark; quotation marks are told apart by the quotations, not here. */
export function formClassOf(lower: string): number {
  const known = table.get(lower);
  if (known !== undefined) return known;
  if (lower === ',') return formClass.comma;
  if (lower === ':') return formClass.colon;
  if (/^(?:[.!?…]|\.{2,})$/u.test(lower)) return formClass.stop;
  if (/^[—–―\-;]+$/u.test(lower)) return formClass.dash;
  return /^[()[\]{}]$/u.test(lower) ? formClass.bracket : formClass.other;
}

const HUMAN = new Set(
  'spokesman spokeswoman spokesperson official officials minister president secretary chairman chairwoman leader leaders aide aides expert experts analyst analysts people voters voter critics critic source sources man woman men women candidate candidates nominee governor senator congressman mayor judge lawyer lawyers attorney attorneys democrats republicans supporters supporter reporter reporters host author police government campaign ministry administration court party group committee company department agency white-house military army team staff everyone nobody somebody someone anyone many some others most both one few council parliament'.split(
    ' ',
  ),
);

/** Whether a lower-case noun names a person, people or a body that speaks: by a short list and by its ending. */
export function isHumanNoun(lower: string): boolean {
  return (
    HUMAN.has(lower) ||
    /(?:(?:[^h]|ch|sh|ph)ers?|ists?|(?:c|t)ians?|women|wom[ae]n|m[ae]n|ants?)$/u.test(lower)
  );
}
