import { type SpeakerCase } from './speaker-cases.ts';

/**
 * Short invented texts of many regions and styles, written to look for wrong names in what was not seen before: marked and
 * read like `speakerCases`.
 */
export const worldCases: readonly SpeakerCase[] = [
  {
    shows: 'a role with its body, then the name',
    text: 'The deal is signed. [[The director of the WBA, Jane Rowe,]] said it was late.',
    speakers: ['Jane Rowe'],
  },
  {
    shows: 'an indefinite role for a place, then the name',
    text: '[[A spokeswoman for the port, Ana Lind,]] said no crane had moved.',
    speakers: ['Ana Lind'],
  },
  {
    shows: 'a spokesman for a ministry, then the name',
    text: '[[A spokesman for the Kenyan health ministry, Peter Odhiambo,]] said the clinics were open.',
    speakers: ['Peter Odhiambo'],
  },
  {
    shows: 'a role over a person, then a name that may be either’s',
    text: '[[The wife of the mayor, Ana Lind,]] said the house was cold.',
    speakers: [null],
  },
  {
    shows: 'an adviser to a president, then a name',
    text: '[[An adviser to the president, Kwesi Boateng,]] said the law would pass.',
    speakers: [null],
  },
  {
    shows: 'a woman who is called spokesman: nobody else can bear the name',
    text: '[[The spokesman for the union, Maria Santos,]] said the strike was on.',
    speakers: ['Maria Santos'],
  },
  {
    shows: 'a name, then a role with its body',
    text: '[[Eirik Dahl, director of the Coastal Board,]] said the fee was fair. [[The director]] said it would stay.',
    speakers: ['Eirik Dahl', 'Eirik Dahl'],
  },
  {
    shows: 'a surname after a role with its body and name',
    text: '[[The chairwoman of the Salt Producers’ League, Nadia Rahmani,]] said prices fell. [[Rahmani]] said they would fall again.',
    speakers: ['Nadia Rahmani', 'Nadia Rahmani'],
  },
  {
    shows: 'the role alone after its name was given in apposition',
    text: '[[The head of the grain board, Tomas Vrba,]] said silos were full. [[He]] said trains were late.',
    speakers: ['Tomas Vrba', 'Tomas Vrba'],
  },
  {
    shows: 'a West African president and his spokesman',
    text: 'President Kwabena Asante opened the dam. [[His spokesman]] said the lake was full.',
    speakers: [null],
  },
  {
    shows: 'a Ghanaian minister, by pronoun',
    text: 'Energy Minister Akosua Mensah toured Tema. [[She]] said the lights would stay on.',
    speakers: ['Akosua Mensah'],
  },
  {
    shows: 'a Kenyan governor by office',
    text: 'Governor Wanjiru Kamau met farmers in Nyeri. [[The governor]] said seed would come.',
    speakers: ['Wanjiru Kamau'],
  },
  {
    shows: 'a Nigerian general',
    text: 'Maj. Gen. Chidi Okonkwo spoke in Abuja. “The road is ours,” [[the general]] said.',
    speakers: ['Chidi Okonkwo'],
  },
  {
    shows: 'two Okonkwos',
    text: 'Chidi Okonkwo and Ngozi Okonkwo met. [[Okonkwo]] said it went well.',
    speakers: [null],
  },
  {
    shows: 'two bearers of one surname, told apart by courtesy title',
    text: 'Mr Chidi Okonkwo and Mrs Ngozi Okonkwo met. [[Mrs Okonkwo]] said it went well.',
    speakers: ['Ngozi Okonkwo'],
  },
  {
    shows: 'a South African opposition leader',
    text: 'Opposition leader Thandi Nkosi walked out. [[Nkosi]] said the vote was bought. [[She]] said she would sue.',
    speakers: ['Thandi Nkosi', 'Thandi Nkosi'],
  },
  {
    shows: 'an Ethiopian first name alone',
    text: 'Prime Minister Dawit Bekele spoke in Addis Ababa. [[Dawit]] said rains were good.',
    speakers: ['Dawit Bekele'],
  },
  {
    shows: 'a Brazilian minister',
    text: 'Brazil’s Environment Minister Luciana Prado flew north. [[The minister]] said fires were fewer.',
    speakers: ['Luciana Prado'],
  },
  {
    shows: 'a Chilean union man, by pronoun, beside a woman',
    text: 'Union leader Jorge Valdivia met Finance Minister Carmen Ibáñez. [[He]] said wages were low. [[She]] said they were fair.',
    speakers: ['Jorge Valdivia', 'Carmen Ibáñez'],
  },
  {
    shows: 'a Peruvian body',
    text: '[[The Andean Miners’ Federation]] said the shaft was closed. [[The federation]] said it would stay so.',
    speakers: ['Andean Miners’ Federation', 'Andean Miners’ Federation'],
  },
  {
    shows: 'accents left out later',
    text: '[[Andrés Muñoz]] said the bus was late. [[Munoz]] said he walked.',
    speakers: ['Andrés Muñoz', 'Andrés Muñoz'],
  },
  {
    shows: 'a Japanese minister',
    text: 'Japan’s Trade Minister Kenji Moriyama left Osaka. [[Moriyama]] said tariffs hurt. [[He]] said talks would go on.',
    speakers: ['Kenji Moriyama', 'Kenji Moriyama'],
  },
  {
    shows: 'a Korean name with a hyphen',
    text: '[[Park Ji-won]] said the line was cut. [[Park]] said it would be mended.',
    speakers: ['Park Ji-won', null],
  },
  {
    shows: 'a Chinese spokeswoman',
    text: 'Foreign ministry spokeswoman Lin Meihua met the press. [[She]] said ships were safe. [[Lin]] said no more.',
    speakers: ['Lin Meihua', 'Lin Meihua'],
  },
  {
    shows: 'a Vietnamese official unnamed',
    text: 'Nguyen Van Hai runs the yard. [[An official]] said the yard was shut.',
    speakers: [null],
  },
  {
    shows: 'an Indonesian with one name is not somebody else',
    text: 'President Bambang Wijaya met Sutrisno. [[He]] said rice was cheap.',
    speakers: ['Bambang Wijaya'],
  },
  {
    shows: 'a Filipino senator',
    text: 'Sen. Maria Reyes and Rep. Jose Cruz argued. [[The senator]] said the bill was dead. [[The congressman]] said it lived.',
    speakers: ['Maria Reyes', 'Jose Cruz'],
  },
  {
    shows: 'a Gulf sheikh',
    text: 'Sheikh Hamad bin Faisal Al Nuaimi, the energy minister, spoke in Doha. [[The minister]] said gas would flow.',
    speakers: ['Sheikh Hamad bin Faisal Al Nuaimi'],
  },
  {
    shows: 'a Saudi minister by office and country',
    text: 'Saudi Foreign Minister Faisal Al Otaibi met Omani Foreign Minister Badr Al Harthy. [[The Omani minister]] said the road was open.',
    speakers: ['Badr Al Harthy'],
  },
  {
    shows: 'two foreign ministers, one bare office',
    text: 'Saudi Foreign Minister Faisal Al Otaibi met Omani Foreign Minister Badr Al Harthy. [[The foreign minister]] said the road was open.',
    speakers: [null],
  },
  { shows: 'a capital for its government', text: '[[Muscat]] said the strait was open.', speakers: ['Oman'] },
  {
    shows: 'a country and its capital',
    text: '[[Jordan]] said the bridge was shut. [[Amman]] said it would open.',
    speakers: ['Jordan', 'Jordan'],
  },
  {
    shows: 'two spellings of one country',
    text: '[[Turkiye]] said the ships had sailed. [[Türkiye]] said it again. [[Ankara]] said more. [[Turkey]] said less.',
    speakers: ['Turkiye', 'Turkiye', 'Turkiye', 'Turkiye'],
  },
  {
    shows: 'Brussels, which need not be Belgium',
    text: '[[Brussels]] said the train was late.',
    speakers: ['Brussels'],
  },
  { shows: 'the Kremlin', text: '[[The Kremlin]] said the train was late.', speakers: ['Russia'] },
  {
    shows: 'Downing Street',
    text: '[[Downing Street]] said the train was late.',
    speakers: ['United Kingdom'],
  },
  {
    shows: 'the White House',
    text: '[[The White House]] said the train was late.',
    speakers: ['United States'],
  },
  { shows: 'the Élysée', text: '[[The Élysée]] said the train was late.', speakers: ['France'] },
  {
    shows: 'a ministry after its full name',
    text: '[[The Ghanaian Ministry of Roads]] said the bridge was safe. [[The ministry]] said it was new.',
    speakers: ['Ghanaian Ministry of Roads', 'Ghanaian Ministry of Roads'],
  },
  {
    shows: 'two ministries, one bare',
    text: 'The Ghanaian Ministry of Roads met the Ghanaian Ministry of Finance. [[The ministry]] said the bridge was safe.',
    speakers: [null],
  },
  {
    shows: 'an official beside a minister',
    text: 'Finance Minister Ravi Menon came. [[The official]] said nothing was signed.',
    speakers: [null],
  },
  {
    shows: 'a source by pronoun',
    text: 'Minister Ravi Menon left early. [[A senior diplomat]] said talks failed. [[He]] said all was lost.',
    speakers: [null, null],
  },
  {
    shows: 'plural sources',
    text: '[[Two diplomats]] said talks failed. [[They]] said all was lost.',
    speakers: [null, null],
  },
  { shows: 'two people', text: '[[Elena Petrova and Marko Ilic]] said the river rose.', speakers: [null] },
  {
    shows: 'a German chancellor by office',
    text: 'Chancellor Heike Brandt spoke in Bonn. [[The chancellor]] said rail came first. [[Brandt]] said so twice.',
    speakers: ['Heike Brandt', 'Heike Brandt'],
  },
  {
    shows: 'a French mayor with a particle',
    text: '[[Jean-Luc de la Tour]] said the square was full. [[De la Tour]] said it was loud.',
    speakers: [null, null],
  },
  {
    shows: 'a Polish deputy and the minister',
    text: 'Deputy Finance Minister Ewa Nowicka came. [[The finance minister]] said taxes would fall.',
    speakers: [null],
  },
  {
    shows: 'a former president',
    text: 'Former president Ilir Hoxha sat down. [[The president]] said it was over.',
    speakers: [null],
  },
  {
    shows: 'a Scottish doctor',
    text: 'Dr Fiona MacLeod ran the trial. [[Dr MacLeod]] said it worked. [[The doctor]] said it was safe.',
    speakers: ['Fiona MacLeod', 'Fiona MacLeod'],
  },
  {
    shows: 'a name inside the quotation does not take the pronoun',
    text: '[[Oskar Meyer]] said “Paul Weber is ill”. [[He]] said the mill was shut.',
    speakers: ['Oskar Meyer', 'Oskar Meyer'],
  },
  {
    shows: 'a company with its chief executive',
    text: 'Nordkraft’s chief executive, Pia Holm, spoke first. [[Nordkraft]] said it had lost money. [[The company]] said it would mend.',
    speakers: ['Nordkraft', 'Nordkraft'],
  },
  {
    shows: 'a company described before its name',
    text: 'The shipping company Baltmar closed a yard. [[Baltmar]] said it had no choice.',
    speakers: ['Baltmar'],
  },
  {
    shows: 'a bank',
    text: '[[The Central Bank of Kenya]] said rates would hold. [[The bank]] said prices fell.',
    speakers: ['Central Bank of Kenya', 'Central Bank of Kenya'],
  },
  {
    shows: 'a court',
    text: '[[The Constitutional Court]] said the law was void. [[The court]] said it again.',
    speakers: ['Constitutional Court', 'Constitutional Court'],
  },
  {
    shows: 'a possessive before a quotation',
    text: 'Ama Darko is a nurse. [[Her sister]] said the ward was full.',
    speakers: [null],
  },
  {
    shows: 'a lawyer of the named',
    text: 'Boris Klein was fined. [[Klein’s lawyer]] said he would appeal.',
    speakers: [null],
  },
  {
    shows: 'a lawyer with a name of her own',
    text: 'Boris Klein was fined. [[Klein’s lawyer, Dora Weiss,]] said he would appeal. [[She]] said it was unjust.',
    speakers: ['Dora Weiss', 'Dora Weiss'],
  },
  {
    shows: 'relative',
    text: 'Nobody heard [[Ines Prado]], [[who]] said it rained.',
    speakers: ['Ines Prado', 'Ines Prado'],
  },
  {
    shows: 'a farmer by trade',
    text: 'Abdi Warsame, a herder, lost six goats. [[He]] said the well was dry.',
    speakers: ['Abdi Warsame'],
  },
  {
    shows: 'a surname that a mountain shares',
    text: 'Lena Berg climbed Mount Berg. [[Berg]] said it was cold.',
    speakers: ['Lena Berg'],
  },
  {
    shows: 'the other side',
    text: 'Minister Ravi Menon met rebels. [[The other side]] said nothing.',
    speakers: [null],
  },
  {
    shows: 'an event in a country is not the country',
    text: '[[The talks in Oman]] warned nobody. [[Officials in Oman]] said they went on.',
    speakers: [null, null],
  },
  {
    shows: 'talks between countries',
    text: '[[The talks between Oman and Qatar]] showed little.',
    speakers: [null],
  },
  {
    shows: 'a list of countries is several',
    text: '[[Ghana, Togo and Benin]] said the road was open.',
    speakers: [null],
  },
  {
    shows: 'a list of countries with more words behind',
    text: '[[Ghana, Togo and Benin in late March]] asked for time.',
    speakers: [null],
  },
  {
    shows: 'an apposition after a country is no list',
    text: '[[Ghana, which sells cocoa and gold,]] said the road was open.',
    speakers: ['Ghana'],
  },
];
