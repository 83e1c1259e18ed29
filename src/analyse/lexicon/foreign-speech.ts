/** Verbs of speech in the languages whose reports are found by quotation mark and verb, in the forms that newspapers use. */
const forms: Readonly<Record<string, string>> = {
  fr: 'dit disait déclare déclaré déclarait affirme affirmé affirmait explique expliqué expliquait assure assuré assurait estime estimé estimait ajoute ajouté ajoutait annonce annoncé précise précisé précisait souligne souligné indique indiqué répond répondu lance lancé rappelle rappelé insiste insisté confie confié juge jugé raconte raconté note noté écrit écrivait regrette regretté reconnaît reconnu poursuit conclut prévient prévenu dénonce dénoncé',
  de: 'sagt sagte sagten gesagt erklärt erklärte erklärten betont betonte betonten meint meinte berichtet berichtete teilte kündigte fügte warnte warnt forderte fordert nannte nennt schrieb schreibt antwortete räumte bekräftigte kritisierte kritisiert versicherte versichert behauptete behauptet unterstrich sprach äußerte hieß',
  es: 'dijo dice decía ha dicho afirmó afirma aseguró asegura explicó explica declaró declara señaló señala añadió añade agregó indicó indica anunció anuncia sostuvo sostiene manifestó advirtió advierte subrayó insistió insiste respondió responde recordó comentó comenta escribió reconoció concluyó criticó denunció expresó aclaró',
  ar: 'قال قالت وقال وقالت يقول تقول أكد أكدت وأكد وأكدت صرح صرحت وصرح أضاف أضافت وأضاف وأضافت أعلن أعلنت وأعلن أوضح أوضحت وأوضح أشار أشارت وأشار ذكر ذكرت وذكر كتب كتبت',
  ur: 'کہا بتایا کہنا بولے بولیں فرمایا',
};

const tables = new Map(
  Object.entries(forms).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** The verb forms of a language (first part of a BCP 47 tag), or null where it is not analysed. */
export function foreignSpeechForms(language: string): ReadonlySet<string> | null {
  return tables.get(language.toLowerCase().split('-')[0] ?? '') ?? null;
}

/** Words that end the name of a source in these languages: verbs of other kinds, prepositions, conjunctions, times. */
const stops = new Set(
  (
    'que qu dans lors sur après avant selon pour avec mais et ce lundi mardi mercredi jeudi vendredi samedi dimanche hier devant auprès ' +
    'dass am im bei in nach vor mit und aber laut gegenüber zu montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute ' +
    'en durante tras según para con pero y este esta ante al lunes martes miércoles jueves viernes sábado domingo ayer hoy ' +
    'إن أن في خلال على بعد قبل يوم أنه إنه نے کہ اور'
  ).split(' '),
);

/** Whether a lower-case word ends the name of a source. */
export function endsForeignName(lower: string): boolean {
  return stops.has(lower);
}
