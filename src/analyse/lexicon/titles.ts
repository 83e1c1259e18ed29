/**
 * Titles, ranks, offices and kinds of bodies in English: general vocabulary, no name of anybody. Words are lower case
 * without dots.
 */

export type Gender = 'female' | 'male';

/** Written before a name; `noun` is the role that the title states, `gender` what it says about the person. */
export interface Honorific {
  readonly gender: Gender | null;
  readonly noun: string | null;
}

const plain = (noun: string | null): Honorific => ({ gender: null, noun });
const male: Honorific = { gender: 'male', noun: null };
const female: Honorific = { gender: 'female', noun: null };

/** Abbreviated and courtesy titles. */
export const honorifics: ReadonlyMap<string, Honorific> = new Map([
  ['mr', male],
  ['mister', male],
  ['sir', male],
  ['lord', male],
  ['señor', male],
  ['monsieur', male],
  ['herr', male],
  ['mrs', female],
  ['ms', female],
  ['miss', female],
  ['madam', female],
  ['madame', female],
  ['mme', female],
  ['frau', female],
  ['señora', female],
  ['lady', female],
  ['dame', female],
  ['baroness', female],
  ['dr', plain('doctor')],
  ['prof', plain('professor')],
  ['sen', plain('senator')],
  ['sens', plain('senator')],
  ['rep', plain('representative')],
  ['reps', plain('representative')],
  ['gov', plain('governor')],
  ['gen', plain('general')],
  ['lt', plain('lieutenant')],
  ['maj', plain('major')],
  ['col', plain('colonel')],
  ['capt', plain('captain')],
  ['cmdr', plain('commander')],
  ['adm', plain('admiral')],
  ['brig', plain('brigadier')],
  ['sgt', plain('sergeant')],
  ['cpl', plain('corporal')],
  ['det', plain('detective')],
  ['insp', plain('inspector')],
  ['cllr', plain('councillor')],
  ['supt', plain('superintendent')],
  ['rev', { gender: null, noun: 'reverend' }],
  ['fr', { gender: 'male', noun: 'father' }],
  ['hon', plain(null)],
  ['pres', plain('president')],
  ['pm', plain('prime minister')],
  ['dg', plain('director-general')],
  ['cm', plain('chief minister')],
  ['mp', plain('lawmaker')],
  ['mep', plain('lawmaker')],
  ['ceo', plain('chief executive')],
  ['cfo', plain('chief financial officer')],
  ['coo', plain('chief operating officer')],
  ['vp', plain('vice president')],
]);

const neutralRoles = `
  minister premier president chancellor governor mayor senator representative congressmember lawmaker legislator deputy
  parliamentarian councillor councilor councilmember alderman delegate assemblymember commissioner ambassador envoy
  diplomat consul negotiator mediator attaché secretary undersecretary secretary-general director director-general
  head chief chair chairperson chairholder boss czar tsar leader co-leader whip speaker spokesperson adviser advisor
  aide strategist pollster manager coordinator organiser organizer administrator official officer executive founder
  co-founder cofounder owner partner president-elect nominee candidate incumbent contender hopeful frontrunner
  challenger general lieutenant colonel major captain commander admiral brigadier sergeant corporal marshal commodore
  soldier detective inspector constable sheriff superintendent judge justice magistrate attorney lawyer solicitor
  barrister prosecutor counsel professor doctor lecturer dean rector chancellor provost principal teacher headteacher
  scholar researcher scientist historian economist analyst expert epidemiologist virologist meteorologist climatologist
  engineer architect author writer novelist poet journalist reporter correspondent editor columnist broadcaster anchor
  commentator blogger critic host presenter producer filmmaker activist campaigner organizer advocate lobbyist
  resident witness survivor victim farmer fisher student pupil nurse surgeon physician paramedic pilot driver captain
  trader banker investor entrepreneur developer shareholder treasurer auditor accountant economist trustee steward
  bishop archbishop cardinal pope imam rabbi cleric mufti ayatollah pastor reverend priest preacher monk
  coach player striker goalkeeper defender midfielder athlete runner swimmer cyclist boxer jockey referee manager
  singer actor musician composer conductor artist painter sculptor curator designer chef baker brewer
  ombudsman ombudsperson registrar rapporteur regulator watchdog inspector-general controller comptroller
  warlord militant insurgent rebel fighter defector dissident whistleblower veteran refugee
  supporter volunteer voter delegate member colleague friend neighbour neighbor relative parent sibling spouse cousin
  mediator arbitrator governor-general vicar provost superintendent postmaster surveyor
  counterpart agent warden mp mep msp mpa mna mla collector pharmacist chemist physicist mathematician statistician geographer demographer
  dentist vet veterinarian psychiatrist midwife carer linguist archivist photographer cameraman translator interpreter
  grower miner exporter importer seller buyer vendor butcher carpenter mechanic electrician plumber gardener sailor
  shepherd herder beekeeper breeder hotelier restaurateur innkeeper
  master harbourmaster skipper landlord tenant landowner shopkeeper fishmonger waiter librarian
  vice-president vice-chancellor vice-chair co-chair subsecretary regent emir sultan caliph monarch
`;
const maleRoles = `
  king prince duke earl baron count emperor chairman spokesman congressman assemblyman councilman businessman statesman
  policeman fireman fisherman salesman anchorman father son brother husband uncle nephew grandfather grandson widower
  boyfriend actor-director nobleman
`;
const femaleRoles = `
  queen princess duchess countess empress chairwoman spokeswoman congresswoman assemblywoman councilwoman businesswoman
  stateswoman policewoman anchorwoman saleswoman mother daughter sister wife aunt niece grandmother granddaughter widow
  girlfriend actress nun midwife stewardess
`;

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** Nouns that name a person by office, trade or kinship, singular, with the gender that they state. */
export const roleNouns: ReadonlyMap<string, Gender | null> = new Map([
  ...words(neutralRoles).map((noun): [string, null] => [noun, null]),
  ...words(maleRoles).map((noun): [string, Gender] => [noun, 'male']),
  ...words(femaleRoles).map((noun): [string, Gender] => [noun, 'female']),
]);

/** Nouns for whoever leads, whatever the office is called: they fit any office of the same field ("defence czar"). */
export const leaderNouns: ReadonlySet<string> = new Set(
  words('minister secretary chief head boss czar tsar leader'),
);

/** Groups of role nouns that articles use for one another. */
const sameRole: readonly (readonly string[])[] = [
  ['spokesperson', 'spokesman', 'spokeswoman'],
  ['chair', 'chairman', 'chairwoman', 'chairperson'],
  ['adviser', 'advisor', 'aide'],
  ['premier', 'prime minister'],
  ['congressman', 'congresswoman', 'representative', 'lawmaker', 'legislator', 'congressmember'],
  ['senator', 'lawmaker', 'legislator'],
  ['parliamentarian', 'lawmaker', 'legislator'],
  ['lawyer', 'attorney', 'solicitor', 'barrister', 'counsel'],
  ['diplomat', 'ambassador', 'envoy'],
  ['ceo', 'chief executive', 'executive'],
  ['doctor', 'physician', 'surgeon'],
  ['boss', 'chief', 'head', 'director'],
  ['director', 'director-general'],
  ['organizer', 'organiser'],
  ['councillor', 'councilor', 'councilman', 'councilwoman'],
  ['academic', 'professor', 'scholar'],
];
const roleGroups = new Map<string, ReadonlySet<number>>();
sameRole.forEach((group, number) => {
  for (const noun of group) roleGroups.set(noun, new Set([...(roleGroups.get(noun) ?? []), number]));
});

/** Stands for the office of somebody who is said to lead a body, not what the leader is called. */
export const ANY_LEADER = '(leads)';
const namesOfLeaders: ReadonlySet<string> = new Set(
  words('chair chairman chairwoman chairperson head chief leader boss'),
);

/** Whether two role nouns may name one office. */
export function areSameRole(a: string, b: string): boolean {
  if (a === b) return true;
  if (a === ANY_LEADER || b === ANY_LEADER) return namesOfLeaders.has(a) || namesOfLeaders.has(b);
  const groups = roleGroups.get(b);
  return groups !== undefined && [...(roleGroups.get(a) ?? [])].some((group) => groups.has(group));
}

/** Nouns for whoever speaks without a name: they never take one from the context. */
export const sourceNouns: ReadonlySet<string> = new Set(
  words('source insider person individual man woman someone'),
);

/** Words before or after an office's head that belong to it: fields, ranks and qualities. */
export const fieldWords: ReadonlySet<string> = new Set(
  words(`
  prime foreign defence defense interior home internal external finance financial justice health education transport
  transportation trade commerce economic economy energy water power oil gas petroleum agriculture agricultural fisheries
  fishery food environment environmental climate culture cultural sports sport youth tourism labour labor employment
  social welfare housing planning development infrastructure science technology digital communications information
  broadcasting media press public parliamentary legislative political security intelligence national federal state
  provincial regional local municipal district city county village republican democratic conservative liberal military
  army naval navy air force police border customs immigration refugee human rights women family children religious
  affairs cooperation relations general staff attorney chief deputy vice assistant associate acting interim caretaker
  former ex current incoming outgoing senior junior top lead leading principal executive managing special permanent
  union council house senate assembly cabinet government opposition ruling party campaign board bank central treasury
  department ministry office agency bureau authority commission committee joint combined first second third
  lieutenant brigadier major rear wing group flight squadron field marshal international global European regional
  retired late veteran longtime long-time self-styled elected appointed designate budget tax revenue investment
  industry industrial mines minerals railways aviation maritime ports shipping roads highways telecoms
  homeland treasury electoral election elections civil emergency disaster relief operations operating technical legal
  medical scientific academic research editorial sporting football rugby cricket club
`).map((word) => word.toLowerCase()),
);

export type BodyKind =
  'government' | 'ministry' | 'party' | 'armed-group' | 'company' | 'media' | 'international' | 'other';

const bodyWordLists: readonly (readonly [BodyKind, string])[] = [
  ['ministry', 'ministry department treasury chancellery exchequer'],
  ['government', 'government administration cabinet presidency kremlin'],
  ['party', 'party democrats republicans conservatives labour tories greens'],
  [
    'armed-group',
    'taliban militia militias brigade brigades mujahideen guerrillas militants rebels insurgents lashkar',
  ],
  [
    'company',
    'inc corp corporation company co ltd plc llc gmbh ag holdings industries airlines airways motors systems ferries lines shipping partners capital brewery foods energy technologies',
  ],
  [
    'media',
    'news times post tv radio television herald journal gazette tribune magazine newspaper guardian telegraph chronicle observer mail daily press reuters broadcasting newswire',
  ],
  ['international', 'nations nato oecd opec interpol unicef unesco'],
  [
    'other',
    `office council committee commission assembly parliament senate congress house court tribunal police army navy force
    forces guard guards agency authority bureau board bank fund union league federation confederation association
    organisation organization alliance front movement group network university college school institute institution
    centre center foundation trust society club campaign embassy consulate secretariat chamber hospital church mosque
    synagogue service services corps squad team command academy laboratory observatory museum library coalition
    cooperative consortium syndicate pentagon white-house delegation mission panel task-force task committee council`,
  ],
];

/** Words that make a capitalised phrase the name of a body, with its kind. */
export const bodyWords: ReadonlyMap<string, BodyKind> = new Map(
  bodyWordLists.flatMap(([kind, list]) => words(list).map((word): [string, BodyKind] => [word, kind])),
);

/** Words for what a body has written: the body before them is who speaks. */
export const documentWords: ReadonlySet<string> = new Set(
  words(
    'report statement communiqué communique release memo letter filing resolution declaration announcement spokesperson',
  ),
);

/** Words beside a name that make it an armed group. */
export const armedWords: ReadonlySet<string> = new Set(
  words(
    'militant militants fighters rebels insurgents insurgency militia gunmen terrorists terrorist jihadist jihadists guerrillas banned outlawed proscribed extremist extremists',
  ),
);
