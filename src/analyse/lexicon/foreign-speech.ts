/** Words by which reports are found in the languages that are read by quotation mark and verb of speech; data, no code of any corpus. */
export interface ForeignSpeech {
  /** Verbs of speech in the forms that newspapers use. */
  readonly verbs: ReadonlySet<string>;
  /** What binds a subject to its verb: auxiliaries, object pronouns, case marks. */
  readonly binders: ReadonlySet<string>;
  /** Words behind which a source stands ("selon", "laut"); `directly`: only right behind a quotation ("so die Ministerin"). */
  readonly according: ReadonlySet<string>;
  readonly accordingDirectly: ReadonlySet<string>;
  /** A word in front of which a source stands ("کے مطابق"), with the word between them. */
  readonly accordingBehind: ReadonlySet<string>;
  /** Times that may stand between a verb and its subject. */
  readonly times: ReadonlySet<string>;
  /** Words that end the name of a source: prepositions, conjunctions, verbs of other kinds. */
  readonly stops: ReadonlySet<string>;
  /** Whether a subject may stand behind its verb before a quotation ("قال الوزير: ..."). */
  readonly isVerbFirst: boolean;
}

type Words = { readonly [Key in keyof Omit<ForeignSpeech, 'isVerbFirst'>]: string } & {
  readonly isVerbFirst: boolean;
};

const languages: Readonly<Record<string, Words>> = {
  fr: {
    verbs:
      'dit disait déclare déclaré déclarait affirme affirmé affirmait explique expliqué expliquait assure assuré assurait estime estimé estimait ajoute ajouté ajoutait annonce annoncé précise précisé précisait souligne souligné indique indiqué répond répondu lance lancé rappelle rappelé insiste insisté confie confié juge jugé raconte raconté note noté écrit écrivait regrette regretté reconnaît reconnu poursuit conclut prévient prévenu dénonce dénoncé confirme confirmé martelé martèle tranche tranché demande demandé ironise résume résumé',
    binders: "a ont avait avaient l' l’a l'a lui nous leur s'est s’est se également aussi ne pas",
    according: "selon d’après d'après",
    accordingDirectly: '',
    accordingBehind: '',
    times: 'lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd’hui soir matin ce même',
    stops:
      'que qu dans lors sur après avant selon pour avec mais et est était sont en à au aux devant auprès qui dont où a ont avait',
    isVerbFirst: false,
  },
  de: {
    verbs:
      'sagt sagte sagten gesagt erklärt erklärte erklärten betont betonte betonten meint meinte berichtet berichtete teilte kündigte fügte warnte warnt forderte fordert nannte nennt schrieb schreibt antwortete antwortet räumte bekräftigte kritisierte kritisiert versicherte versichert behauptete behauptet unterstrich sprach äußerte hieß fragte fragt ergänzte ergänzt bestätigte bestätigt rief',
    binders: 'hat haben hatte hatten dazu darauf es auch am',
    according: 'laut zufolge',
    accordingDirectly: 'so',
    accordingBehind: 'zufolge',
    times: 'montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute am dann',
    stops:
      'dass am im bei in nach vor mit und aber laut gegenüber zu hat haben hatte ist war sind auf für über als wie dem',
    isVerbFirst: false,
  },
  es: {
    verbs:
      'dijo dice decía dicho afirmó afirma afirmado aseguró asegura asegurado explicó explica explicado declaró declara declarado señaló señala señalado añadió añade añadido agregó indicó indica anunció anuncia anunciado sostuvo sostiene manifestó advirtió advierte advertido subrayó insistió insiste respondió responde recordó comentó comenta escribió reconoció concluyó criticó denunció expresó aclaró confirmó confirma preguntó apuntó precisó',
    binders: 'ha han había habían lo le les se también ya',
    according: 'según',
    accordingDirectly: '',
    accordingBehind: '',
    times: 'lunes martes miércoles jueves viernes sábado domingo ayer hoy este',
    stops:
      'que en durante tras según para con pero y es era está son a al ante este esta ha han quien cuando sobre por',
    isVerbFirst: false,
  },
  ar: {
    verbs:
      'قال قالت وقال وقالت فقال يقول تقول ويقول قالوا أكد أكدت وأكد وأكدت صرح صرحت وصرح أضاف أضافت وأضاف وأضافت أعلن أعلنت وأعلن وأعلنت أوضح أوضحت وأوضح وأوضحت أشار أشارت وأشار ذكر ذكرت وذكر كتب كتبت وكتب حذر حذرت وحذر اعتبر واعتبر',
    binders: '',
    according: 'بحسب وبحسب حسب وفق وفقا ووفقا',
    accordingDirectly: '',
    accordingBehind: '',
    times: 'أمس اليوم',
    stops: 'إن أن بأن فإن في خلال على بعد قبل يوم أنه إنه أنها إنها إلى عن من لـ مع كان كانت ل',
    isVerbFirst: true,
  },
  ur: {
    verbs: 'کہا بتایا کہنا بولے بولیں فرمایا کہتے کہتی لکھا پوچھا',
    binders: 'نے کا کی کے',
    according: '',
    accordingDirectly: '',
    accordingBehind: 'مطابق',
    times: 'آج کل',
    stops: 'نے کہ اور میں پر سے ہے تھا کو تھے ہیں',
    isVerbFirst: false,
  },
};

const read = (words: string): ReadonlySet<string> => new Set(words.split(' ').filter((word) => word !== ''));

const tables = new Map(
  Object.entries(languages).map(([language, words]): [string, ForeignSpeech] => [
    language,
    {
      verbs: read(words.verbs),
      binders: read(words.binders),
      according: read(words.according),
      accordingDirectly: read(words.accordingDirectly),
      accordingBehind: read(words.accordingBehind),
      times: read(words.times),
      stops: read(words.stops),
      isVerbFirst: words.isVerbFirst,
    },
  ]),
);

/** The words of a language (first part of a BCP 47 tag), or null where it is not read so. */
export function foreignSpeech(language: string): ForeignSpeech | null {
  return tables.get(language.toLowerCase().split('-')[0] ?? '') ?? null;
}
