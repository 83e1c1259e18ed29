/** How personal names are built and told from ordinary capitalised words. General vocabulary, no list of people. */
import { createRequire } from 'node:module';
import { type Gender } from './titles.ts';

// The package's own types declare a module of another shape than its file exports under NodeNext.
const { getGender } = createRequire(import.meta.url)('gender-detection-from-name') as {
  getGender: (name: string, language: string) => 'male' | 'female' | 'unknown';
};

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** Particles inside a name, lower case; they never begin nor end one. */
export const nameParticles: ReadonlySet<string> = new Set(
  words(`de del della der den di da das do dos du la le las los van von zu zum zur ter ten bin ibn bint abu umm al el ul
    ur ud us-un af av y e i st`).filter((word) => word !== 'us-un'),
);

/** After a name: not part of its surname. */
export const nameSuffixes: ReadonlySet<string> = new Set(words('jr sr ii iii iv phd md qc kc mp'));

/** Family particles that begin a surname with a capital: "Van Hollen", "Al Thani", "O Brien". */
export const capitalParticles: ReadonlySet<string> = new Set(
  words('van von de del della di da du le la al el bin ibn st mac mc ben abu ter'),
);

const languages = ['en', 'es', 'fr', 'it', 'de', 'tr'];
const genders = new Map<string, Gender | null>();

/** The gender that a given name has in every language of the package's data, or null where they differ or lack it. */
export function genderOfGivenName(name: string): Gender | null {
  const key = name.toLowerCase();
  const known = genders.get(key);
  if (known !== undefined) return known;
  // "Jean-Baptiste", "Marie-Claire": the first of two names says it; for whole compounds the data are a guess.
  const gender = unsureNames.has(key) ? null : genderInAll(/^(\p{L}+)-\p{L}+$/u.exec(key)?.[1] ?? key);
  genders.set(key, gender);
  return gender;
}

function genderInAll(name: string): Gender | null {
  const found = new Set(languages.map((language) => getGender(name, language)));
  const [only] = found;
  return found.size === 1 && only !== undefined && only !== 'unknown' ? only : null;
}

/**
 * Words for which the data give a gender that does not hold: family names that stand first (Chinese, Korean, Vietnamese),
 * and given names that another language gives to the other gender.
 */
const unsureNames: ReadonlySet<string> = new Set(
  words(`ai an bai cai cao chan chang chen cheng choi chu dai deng ding dong du duan fan fang feng fu gao gu guo han hao he
    ho hong hou hu huang hwang jang jia jiang jin jung kang kim kong ko kwon lai lam lau lee lei leung li liang liao lim lin
    liu lu luo ma mao meng min moon nguyen ong pan park peng pham qian qiao qin seo shao shen shi shin sim sin son song su sun
    tan tang tao tian tran wan wang wei wen wong woo wu xia xiao xie xu xue yan yang yao ye yi yin yoon you yu yuan zeng
    zhang zhao zheng zhong zhou zhu
    akira amal ariel ashley chandra dana dara hikaru iman jan jani jaya joni jun jyoti karen kari kiran luca makoto mattia mika
    misha nicola nikita noam noor nour nur robin rosario sasha shashi toni valery vanya yuki`),
);

/** Whether the package's data hold a word as a given name of any gender. */
export function isGivenName(name: string): boolean {
  return getGender(name.toLowerCase(), 'en') !== 'unknown';
}

/** Calendar words and other proper nouns that are neither people nor bodies. */
export const calendarWords: ReadonlySet<string> = new Set(
  words(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december christmas easter ramadan eid diwali spring summer autumn winter
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun gmt utc est am pm`),
);

/** Words that end the name of a place, a document, an event or a thing: such a phrase is nobody. */
export const thingWords: ReadonlySet<string> = new Set(
  words(`agreement accord accords treaty pact act bill law plan programme program project summit conference forum talks
    war day week month year street road avenue square bridge river lake sea ocean strait bay gulf island islands isles
    mountain mountains valley hills coast harbour harbor port airport station building palace tower hotel stadium park
    region province state county district city town village territory peninsula continent border line corridor east west
    north south award prize cup games olympics championship tournament open show tour festival age era century
    resolution protocol charter constitution covenant convention declaration directive amendment article chapter section
    covid virus internet bible quran torah koran god allah twitter facebook instagram youtube whatsapp
    airbus boeing rafale mig jf hall room gate beach forest desert cape channel canal pier terminal
    election elections referendum primary caucus debate night question answer`),
);

/** Ordinary words that open sentences or stand capitalised in headlines; never a name by themselves. */
export const ordinaryWords: ReadonlySet<string> = new Set(
  words(`a an the this that these those it its he she they we you i him her his hers their theirs our ours your my me us
    them who whom whose which what when where why how if whether although though while because since as so but and or nor
    yet for of in on at by to from with without within against between among amid amidst after before during until till
    over under above below about around across through into onto upon off out up down near along despite like unlike per
    than then there here now today yesterday tomorrow tonight once again also too even still just only ever never always
    often sometimes soon later earlier meanwhile however moreover furthermore nevertheless nonetheless instead otherwise
    thus hence therefore indeed perhaps maybe certainly surely clearly obviously apparently reportedly allegedly
    yes no not none nothing nobody everyone everybody everything someone somebody something anyone anybody anything each
    every all both either neither some any many much more most few fewer less least several such other others another same
    one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions first second third
    last next new old good bad big small long short high low great little own real true
    is are was were be been being am do does did done have has had having will would shall should can could may might must
    let lets let's says said say told tell asked ask according adding speaking addressing asked responding commenting
    asked given noting citing quoting referring despite regarding concerning considering including following
    people man men woman women child children officials sources experts critics analysts residents voters supporters
    police government opposition parliament authorities officers troops soldiers lawmakers ministers members leaders
    reporters journalists protesters workers students farmers activists families doctors teachers
    here's there's it's that's what's he's she's they're we're i'm i've we've don't didn't can't won't isn't
    read more related watch updated photo image picture source video comment comments share advertisement
    former senior top chief key major minor local national international foreign federal public private
    breaking exclusive opinion analysis editorial background update live report reports
    thank thanks please sorry hello dear well oh okay ok look listen
    attacks talks tensions questions calls plans concerns ties claims charges statements remarks
    under over early late recent previous outside inside behind beside besides beyond towards toward except
    once upon whatever whoever wherever whenever nor`),
);

/** Verbs of saying and thinking whose subject is a person or a body: evidence that the words beside them are an actor. */
export const speechVerbs: ReadonlySet<string> = new Set(
  words(`said says told tells added adds asked asks answered replied replies responded noted notes stated states argued
    argues claimed claims insisted insists warned warns stressed stresses emphasised emphasized emphasises explained
    explains wrote writes tweeted posted announced announces confirmed confirms denied denies accused accuses urged
    urges vowed vows pledged promised admitted acknowledged conceded recalled remarked observed declared suggested
    suggests alleged alleges believes believed thinks thought criticised criticized praised condemned condemns
    reiterated reaffirmed questioned predicted testified concluded joked quipped complained lamented mused estimated
    revealed disclosed declined quoted`),
);

/** Words for a belief, a party or a people that stand before a name ("Liberal Ana Silva") and are no part of it. */
export const affiliationWords: ReadonlySet<string> = new Set(
  words(`republican democrat democratic conservative liberal socialist communist labour green independent libertarian
    nationalist unionist centrist progressive christian catholic protestant orthodox muslim sunni shia jewish hindu sikh
    buddhist evangelical western eastern northern southern african asian european arab kurdish nobel olympic
    republicans democrats conservatives liberals socialists communists muslims christians catholics jews hindus sikhs
    arabs kurds europeans africans asians`),
);

/** Titles that have become the first word of names. */
export const honorificNames: ReadonlySet<string> = new Set(
  words(
    'sheikh shaikh sheik syed sayed sayyid khawaja khwaja haji hajji mirza malik maulana mullah mian sardar rana',
  ),
);

/** Words for things that are surnames too: after a given name they end a name ("Clara Park"). */
export const surnameThings: ReadonlySet<string> = new Set(
  words(
    'west east north south hills park lake day hall gate forest street law bill bay price week war field',
  ),
);

/** First words of the names of places; without a title such a phrase is nobody. */
export const placeOpenings: ReadonlySet<string> = new Set(
  words(`north south east west upper lower central new old greater san santa santo são los las el fort port mount lake
    cape gulf st saint sankt saint-denis rio isle isles puerto villa ville`),
);
