/**
 * General English words that report speech, thought or attitude, by what they do. Data of the project's own: no list
 * of any corpus. The number of a class is a feature of the learnt scores, so that classes are only ever appended.
 */
export const reportingVerbClasses = {
  other: '',
  say: 'say state add note explain remark observe mention reply respond answer comment continue conclude reiterate repeat stress emphasize emphasise underscore underline elaborate clarify interject begin start recount relate recall tout opine muse utter proclaim pronounce testify',
  tell: 'tell inform remind assure warn advise notify reassure caution brief convince persuade teach alert',
  ask: 'ask wonder inquire enquire question query grill press quiz',
  write: 'write tweet post retweet email e-mail text blog publish scribble type pen read',
  claim:
    'claim argue allege assert insist contend maintain aver posit reason hint imply insinuate suspect speculate joke counter retort charge',
  announce:
    'announce declare confirm reveal disclose report acknowledge admit concede certify affirm reaffirm attest swear brag boast confess leak unveil release divulge relay',
  think:
    'think believe feel consider reckon suppose assume imagine figure regard deem view see perceive judge',
  know: 'know realize realise learn find discover understand recognize recognise hear remember forget notice acknowledge accept appreciate decide determine ensure hold',
  want: 'want hope wish desire prefer like love hate need crave yearn long dream',
  intend:
    'plan intend aim seek expect prepare look strive try attempt anticipate await propose consider contemplate weigh mull move',
  commit:
    'promise vow pledge threaten agree refuse decline swear commit volunteer opt resolve dare hesitate offer choose',
  urge: 'urge order demand request encourage recommend propose suggest implore beg exhort instruct direct command push lobby plead require invite compel advocate pressure forbid ban bar prohibit',
  accuse: 'accuse blame fault suspect convict indict charge credit',
  criticize:
    'criticize criticise blast slam attack denounce condemn mock ridicule assail decry bash lambaste lambast deride disparage dismiss scold rebuke rip hit hammer skewer excoriate chastise berate belittle insult taunt knock target tear scoff lash disavow repudiate deplore castigate censure snub undermine pan bemoan trash',
  praise:
    'praise endorse support back oppose favor favour defend welcome applaud hail embrace champion laud commend celebrate admire respect trust backtrack salute honor honour cheer like approve disapprove second echo disagree side distrust resent reject protest resist object promote',
  deny: 'deny doubt dispute contradict refute rebut reject challenge rule disown contest retract disprove debunk question deflect downplay',
  describe:
    'describe call label dub brand portray characterize characterise refer compare liken depict paint name define identify cast nickname term frame list rank rate quote cite hail bill classify deem title treat single mischaracterize style',
  show: 'show indicate suggest demonstrate find estimate project prove illustrate detail document signal confirm reflect outline measure track record list specify exhibit',
  seem: 'seem appear look sound expect project suppose believe poise rumor rumour',
  discuss:
    'discuss talk speak mention address focus comment respond highlight cite raise debate chat argue lecture allude point preach outline weigh ignore avoid touch refer echo dwell invoke reference tout spell detail stump converse negotiate consult',
  feel: 'fear worry regret lament complain mourn rejoice resent fret dread enjoy bemoan gripe grumble anger frustrate concern',
  utter:
    'joke quip fume shout chant yell scream exclaim whisper cry sigh snap crow thunder gush growl mutter laugh holler roar bellow retort blurt sing pray chide tease intone rant',
  predict:
    'predict forecast estimate project conclude calculate guess foresee bet gauge anticipate surmise infer deduce envision doubt',
  thank: 'thank apologize apologise congratulate greet bless wish pay vouch condole',
  light:
    'make put go give issue take express voice get have lay offer deliver lodge raise draw send sound cast convey share pose file set come hold keep turn bring strike',
  permit:
    'allow approve sign vote pass enact rule authorize authorise adopt grant permit block veto sue petition nominate appoint fire hire pick select ratify back introduce investigate subpoena pardon mandate overturn uphold settle',
} as const;

/** Nouns that report, and how: of speech, of attitude, documents that say something, adjectives and adverbs. */
export const reportingNounClasses = {
  speechNoun:
    'claim statement allegation accusation announcement assertion argument comment remark criticism question answer call suggestion warning promise pledge vow denial admission declaration explanation threat insistence complaint observation proposal request demand response reply testimony prediction contention apology acknowledgment confirmation reminder plea rebuttal attack joke charge praise recommendation quip boast rumor rumour rhetoric message word advice invitation condemnation description characterization defense defence endorsement disavowal concession confession rejection recount order offer decision estimate discussion debate talk rant insult slogan motto chant speech refusal',
  mindNoun:
    'belief support hope fear plan desire view opinion concern feeling thought doubt wish intention opposition expectation idea notion sense conviction suspicion assumption stance position worry interest commitment preference goal objection skepticism scepticism disdain contempt admiration approval disapproval willingness unwillingness reluctance determination confidence optimism pessimism outrage frustration anger distrust impression theory conclusion perception understanding intent effort reservation regret respect dislike backing bid ambition ideology favor consensus agreement disagreement vision',
  document:
    'report poll survey study letter memo email e-mail document headline article story tweet post editorial op-ed ad advertisement commercial video transcript filing lawsuit complaint analysis data figure record statistic research book column release indictment affidavit bill resolution sign website page caption title',
  adjective:
    'critical confident skeptical sceptical concerned supportive worried hopeful certain sure convinced afraid optimistic aware adamant proud willing unwilling reluctant ready eager happy glad sorry opposed committed determined likely unlikely unclear clear angry upset doubtful wary interested dismissive surprised disappointed grateful interested inclined keen uncertain unsure suspicious fearful pessimistic mindful insistent complimentary effusive vocal',
  adverb: 'reportedly allegedly supposedly purportedly apparently seemingly ostensibly presumably',
} as const;

/** Irregular forms of the verbs above: past, then participle where it differs. */
export const irregularForms: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  write: 'wrote written',
  think: 'thought',
  feel: 'felt',
  see: 'saw seen',
  know: 'knew known',
  find: 'found',
  understand: 'understood',
  hear: 'heard',
  forget: 'forgot forgotten',
  hold: 'held',
  begin: 'began begun',
  speak: 'spoke spoken',
  read: 'read',
  swear: 'swore sworn',
  seek: 'sought',
  choose: 'chose chosen',
  hit: 'hit',
  tear: 'tore torn',
  cast: 'cast',
  show: 'showed shown',
  make: 'made',
  put: 'put',
  go: 'went gone',
  give: 'gave given',
  take: 'took taken',
  get: 'got gotten',
  have: 'had',
  lay: 'laid',
  send: 'sent',
  set: 'set',
  come: 'came come',
  bet: 'bet',
  foresee: 'foresaw foreseen',
  sing: 'sang sung',
  dream: 'dreamt',
  pay: 'paid',
  beg: 'begged',
  forbid: 'forbade forbidden',
  teach: 'taught',
  learn: 'learnt',
  spell: 'spelt',
  keep: 'kept',
  bring: 'brought',
  strike: 'struck',
  withdraw: 'withdrew withdrawn',
  overturn: 'overturned',
  uphold: 'upheld',
  leak: 'leaked',
  mean: 'meant',
};
