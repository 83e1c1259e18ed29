/**
 * Invented sentences with the speakers that a careful reader would name. Sources stand in double square brackets; a line
 * is a paragraph. `null`: nobody may be named; `?`: nobody, because two fit about equally.
 */
export interface SpeakerCase {
  readonly shows: string;
  readonly text: string;
  readonly speakers: readonly (string | null)[];
}

export const speakerCases: readonly SpeakerCase[] = [
  {
    shows: 'a full name, then the surname',
    text: '[[Marta Lindqvist]] said the ferry would sail in May.\n“We are ready,” [[Lindqvist]] said.',
    speakers: ['Marta Lindqvist', 'Marta Lindqvist'],
  },
  {
    shows: 'another body’s chairman is nobody whom the article names',
    text: 'The union’s chair, [[Per Anker]], called the fee a mistake.\n[[The drivers’ association’s chairman]] said it was too high.\n[[The port’s chairman]] said it was fair.',
    speakers: ['Per Anker', null, null],
  },
  {
    shows: 'whoever leads a body is its chairman, named in the next paragraph',
    text: 'The harbour board will look into the fee, [[its chairman]] said.\n[[Ana Holm]], who has led the board since 2019, said it would take weeks.\n[[The chairman]] added that nobody need wait.',
    speakers: ['Ana Holm', 'Ana Holm', 'Ana Holm'],
  },
  {
    shows: 'whoever leads a body is no minister and no president',
    text: '[[The minister]] said the fee was lawful.\n[[Ana Holm]], who heads the board, said it was not.\n[[The president]] said nothing new.',
    speakers: [null, 'Ana Holm', null],
  },
  {
    shows: 'people at the beginning of a sentence are no name',
    text: '[[Villagers in Varn]] said that they had heard no siren.',
    speakers: [null],
  },
  {
    shows: 'the ministry of the state that was spoken of',
    text: '[[Norway’s energy ministry]] is silent. Norway rejected it. In a statement [[its energy ministry]] said no gate was opened.',
    speakers: ['Norway’s energy ministry', 'Norway’s energy ministry'],
  },
  {
    shows: 'the body behind a titled name is none of the name',
    text: '[[Captain Ana Holm of the Harbour Board]] said the pier was safe.\n[[Holm]] left on Monday, she said.',
    speakers: ['Ana Holm', 'Ana Holm'],
  },
  {
    shows: 'a list of people is nobody alone',
    text: 'The mayor was asked by [[Ana Rivera, Karl Holm and Jan Moreau]] whether the port would close.',
    speakers: [null],
  },
  {
    shows: 'a pronoun for the only person',
    text: '[[Marta Lindqvist]] said the ferry would sail in May. [[She]] added that tickets were cheap.',
    speakers: ['Marta Lindqvist', 'Marta Lindqvist'],
  },
  {
    shows: 'a pronoun of the other gender names nobody',
    text: '[[Marta Lindqvist]] said the ferry would sail in May. [[He]] added that tickets were cheap.',
    speakers: ['Marta Lindqvist', null],
  },
  {
    shows: 'pronouns follow gender, not distance',
    text: 'Mr Oskar Halloran met Ms Ines Duarte on the quay. [[She]] said the talks went well. [[He]] said they did not.',
    speakers: ['Ines Duarte', 'Oskar Halloran'],
  },
  {
    shows: 'a lower-case office before the name, then the office alone',
    text: 'The plan belongs to transport minister Joseph Borg. [[The minister]] said it would cost little.',
    speakers: ['Joseph Borg'],
  },
  {
    shows: 'a capitalised office with a country',
    text: 'Malta’s Transport Minister Joseph Borg spoke first. [[The transport minister]] said the quay was full.',
    speakers: ['Joseph Borg'],
  },
  {
    shows: 'another word for the leader of a field',
    text: 'Fisheries Minister Aino Virtanen arrived late. [[The fisheries chief]] said the quota was too low.',
    speakers: ['Aino Virtanen'],
  },
  {
    shows: 'two ministers, told apart by field',
    text: 'Finance Minister Ravi Menon and Energy Minister Laila Haddad met. [[The energy minister]] said costs had doubled. [[The finance minister]] said nothing would be paid.',
    speakers: ['Laila Haddad', 'Ravi Menon'],
  },
  {
    shows: 'two ministers and a bare office',
    text: 'Finance Minister Ravi Menon met Energy Minister Laila Haddad. [[The minister]] said costs had doubled.',
    speakers: [null],
  },
  {
    shows: 'a foreign minister of another country stays unnamed',
    text: 'Norway’s Fisheries Minister Tor Aasen opened the meeting. [[Iceland’s fisheries minister]] said the shoals had moved.',
    speakers: [null],
  },
  {
    shows: 'the country in the office fits',
    text: 'Norway’s Fisheries Minister Tor Aasen opened the meeting. [[The Norwegian minister]] said the shoals had moved.',
    speakers: ['Tor Aasen'],
  },
  {
    shows: 'a vice president is not the president',
    text: 'Vice President Nia Okoro spoke in the rain. [[The president]] said the dam would hold.',
    speakers: [null],
  },
  {
    shows: 'an office after the name, between commas',
    text: 'Pedro Salgado, the mayor of Aldeia Nova, cut the ribbon. [[The mayor]] said the bridge was late.',
    speakers: ['Pedro Salgado'],
  },
  {
    shows: 'an office before the name, between commas',
    text: 'The harbour master, Elif Yildiz, closed the gates. [[She]] said the wind was too strong.',
    speakers: ['Elif Yildiz'],
  },
  {
    shows: 'a South Asian name with a rank',
    text: '[[Lt Gen Sardar Bashir Qureshi]] said the road was open. [[Lt Gen Qureshi]] also said the pass was closed.',
    speakers: ['Sardar Bashir Qureshi', 'Sardar Bashir Qureshi'],
  },
  {
    shows: 'an Arabic name with particles',
    text: 'Minister Khalid bin Saif Al Marri visited the port. [[Al Marri]] said cranes would come.',
    speakers: ['Khalid bin Saif Al Marri'],
  },
  {
    shows: 'a European name with particles',
    text: '[[Pieter van der Velde]] said the dike was safe. “No water came,” [[Van der Velde]] said.',
    speakers: ['Pieter van der Velde', 'Pieter van der Velde'],
  },
  {
    shows: 'initials',
    text: '[[John D. Abernathy]] said the count was right. [[Mr. Abernathy]] added that it was done twice.',
    speakers: ['John D. Abernathy', 'John D. Abernathy'],
  },
  {
    shows: 'an Irish name and a possessive',
    text: 'Niamh O’Dowd’s team lost. [[O’Dowd]] said the pitch was wet.',
    speakers: ['Niamh O’Dowd'],
  },
  {
    shows: 'a Chinese name, family name first',
    text: 'President Shen Yulan opened the hall. [[Shen]] said trade had grown.',
    speakers: ['Shen Yulan'],
  },
  {
    shows: 'two people of one surname: the surname alone names nobody',
    text: 'Carla Mendes and Rui Mendes run the bakery. [[Mendes]] said flour was dear.',
    speakers: ['?'],
  },
  {
    shows: 'a married couple told apart by courtesy titles',
    text: 'Carla Mendes and Rui Mendes run the bakery. [[Mrs. Mendes]] said flour was dear. [[Mr. Mendes]] said it was not.',
    speakers: ['Carla Mendes', 'Rui Mendes'],
  },
  {
    shows: 'a married couple told apart by the pronoun that follows',
    text: 'Carla Mendes and Rui Mendes run the bakery. [[Mendes]] said flour was dear. [[She]] said eggs were too.',
    speakers: ['?', 'Carla Mendes'],
  },
  {
    shows: 'one surname, told apart by title',
    text: 'Senator Paul Whitlock and his cousin Greta Whitlock disagree. [[Senator Whitlock]] said the law was good.',
    speakers: ['Paul Whitlock'],
  },
  {
    shows: 'a given name alone where two share the surname',
    text: 'Carla Mendes and Rui Mendes run the bakery. [[Carla Mendes]] said flour was dear. [[Rui Mendes]] said it was not.',
    speakers: ['Carla Mendes', 'Rui Mendes'],
  },
  {
    shows: 'two men in one sentence and a pronoun: nobody',
    text: 'Tomas Keller and Bruno Weiss ran the meeting. [[He]] said it was short.',
    speakers: [null],
  },
  {
    shows: 'the subject of the sentence before, not its object',
    text: 'Tomas Keller thanked Bruno Weiss. [[He]] said the work was good.',
    speakers: ['Tomas Keller'],
  },
  {
    shows: 'who spoke last goes on speaking',
    text: '[[Tomas Keller]] said the bridge was safe. [[He]] said Bruno Weiss had checked it. [[He]] added that it would open soon.',
    speakers: ['Tomas Keller', 'Tomas Keller', 'Tomas Keller'],
  },
  {
    shows: 'a new subject takes over',
    text: '[[Tomas Keller]] said the bridge was safe. Bruno Weiss disagreed. [[He]] said the bolts were loose.',
    speakers: ['Tomas Keller', 'Bruno Weiss'],
  },
  {
    shows: 'a pronoun in the tag of a quotation',
    text: '[[Tomas Keller]] said the bridge was safe.\n“Bruno Weiss checked it twice,” [[he]] said.',
    speakers: ['Tomas Keller', 'Tomas Keller'],
  },
  {
    shows: 'shifts from one speaker to another',
    text: '“It rained,” [[Hana Sato]] said.\n“It snowed,” said [[Kenji Mori]].\n“It hailed too,” [[he]] said.\n“It did not,” [[Sato]] said. “It never does,” [[she]] added.',
    speakers: ['Hana Sato', 'Kenji Mori', 'Kenji Mori', 'Hana Sato', 'Hana Sato'],
  },
  {
    shows: 'an unnamed official stays unnamed, and so does the pronoun',
    text: 'Minister Joseph Borg left early. [[A customs official]] said the ship was late. [[He]] said it carried salt.',
    speakers: [null, null],
  },
  {
    shows: 'the official is kept apart from a named person',
    text: 'Minister Joseph Borg left early. [[A customs official]] said the ship was late. [[The official]] said it carried salt.',
    speakers: [null, null],
  },
  {
    shows: 'they, for an unnamed official',
    text: '[[Joseph Borg]] left and said nothing new. [[A customs official]] said the ship was late. [[They]] added that it carried salt.',
    speakers: ['Joseph Borg', null, null],
  },
  {
    shows: 'sources, plural',
    text: '[[Joseph Borg]] said he would resign. [[Security sources]] said he would not. [[They]] said he had been asked to stay.',
    speakers: ['Joseph Borg', null, null],
  },
  {
    shows: 'the source is never a named person',
    text: '[[Joseph Borg]] said he would resign. [[The source]] said he would not.',
    speakers: ['Joseph Borg', null],
  },
  {
    shows: 'officials of a country',
    text: 'Talks began in Lisbon. [[Portuguese officials]] said they went well.',
    speakers: [null],
  },
  {
    shows: 'a named official, then the official',
    text: '[[Anna Kovac]], a senior customs official, said the ship was late. [[The official]] said it carried salt.',
    speakers: ['Anna Kovac', 'Anna Kovac'],
  },
  {
    shows: 'a named spokeswoman, then the spokeswoman',
    text: 'Ministry spokeswoman Leila Farsi gave figures. [[The spokeswoman]] said exports fell. [[She]] blamed the weather.',
    speakers: ['Leila Farsi', 'Leila Farsi'],
  },
  {
    shows: 'a spokesman for somebody is not that somebody',
    text: 'Joseph Borg was away. [[A spokesman for Borg]] said he was ill.',
    speakers: [null],
  },
  {
    shows: 'a lawyer of somebody is not that somebody',
    text: 'Joseph Borg was away. [[Borg’s lawyer]] said he was ill.',
    speakers: [null],
  },
  {
    shows: 'a lawyer of somebody, named',
    text: 'Joseph Borg was away. [[Borg’s lawyer, Helen Marsh]], said he was ill. [[She]] gave no reason.',
    speakers: ['Helen Marsh', 'Helen Marsh'],
  },
  {
    shows: 'the wife of somebody',
    text: 'Joseph Borg was away. [[His wife, Rita Borg]], said he was ill.',
    speakers: ['Rita Borg'],
  },
  {
    shows: 'a country that speaks',
    text: '[[Iceland]] said the quota was unfair. [[Reykjavik]] said it would appeal.',
    speakers: ['Iceland', 'Iceland'],
  },
  {
    shows: 'a capital where somebody speaks is no speaker',
    text: 'In Reykjavik, [[Tor Aasen]] said the quota was unfair. [[He]] left soon after.',
    speakers: ['Tor Aasen', 'Tor Aasen'],
  },
  {
    shows: 'a government by its country',
    text: '[[The Norwegian government]] said the quota was fair. [[Norway]] said it again. [[It]] added nothing.',
    speakers: ['Norway', 'Norway', 'Norway'],
  },
  {
    shows: 'a country and they',
    text: '[[Iceland]] blamed the weather. [[They]] said nets had been lost.',
    speakers: ['Iceland', 'Iceland'],
  },
  {
    shows: 'it is never a person',
    text: '[[Marta Lindqvist]] said the ferry would sail. [[It]] said so in a letter.',
    speakers: ['Marta Lindqvist', null],
  },
  {
    shows: 'spellings of a country',
    text: '[[Turkiye]] said yes. [[Turkey]] said so twice. [[Ankara]] confirmed it.',
    speakers: ['Turkiye', 'Turkiye', 'Turkiye'],
  },
  {
    shows: 'a ministry',
    text: '[[The Ministry of Fisheries]] said the nets were new. [[The ministry]] gave no price.',
    speakers: ['Ministry of Fisheries', 'Ministry of Fisheries'],
  },
  {
    shows: 'a body with a short form',
    text: '[[The Northern Fishing Union (NFU)]] said boats would stay in port. [[The NFU]] wants talks. [[The union]] said so on Monday.',
    speakers: ['Northern Fishing Union', 'Northern Fishing Union', 'Northern Fishing Union'],
  },
  {
    shows: 'a company',
    text: '[[Aurora Lines plc]] said fares would rise. [[The company]] blamed fuel.',
    speakers: ['Aurora Lines plc', 'Aurora Lines plc'],
  },
  {
    shows: 'two companies',
    text: 'Aurora Lines plc and Baltic Ferries Ltd merged. [[The company]] blamed fuel.',
    speakers: [null],
  },
  {
    shows: 'a report of a body',
    text: '[[A Harbour Safety Board report]] said the mast was rotten.',
    speakers: ['Harbour Safety Board'],
  },
  {
    shows: 'two named sources for the same words',
    text: '[[Tomas Keller and Bruno Weiss]] said the bridge was safe. [[They]] said so twice.',
    speakers: [null, null],
  },
  {
    shows: 'somebody and others',
    text: '[[Tomas Keller and other engineers]] said the bridge was safe.',
    speakers: [null],
  },
  {
    shows: 'who, right after the name',
    text: 'The prize went to Amara Diallo, [[who]] said she was glad.',
    speakers: ['Amara Diallo'],
  },
  {
    shows: 'who, after an apposition',
    text: 'The prize went to Amara Diallo, a baker from the coast, [[who]] said she was glad.',
    speakers: ['Amara Diallo'],
  },
  {
    shows: 'who, after somebody unnamed',
    text: 'Amara Diallo thanked a neighbour [[who]] said she was glad.',
    speakers: [null],
  },
  {
    shows: 'ordinary words at the beginning of sentences are no names',
    text: 'Boats wait. Rain falls. Nobody sails. [[Fishermen]] said prices fell. However, [[experts]] said they would rise.',
    speakers: [null, null],
  },
  {
    shows: 'a list with dashes',
    text: '- Minister says ferry is late: [[Borg]].\n- [[Transport minister]] blames fog.\nTransport Minister Joseph Borg spoke to reporters.',
    speakers: ['Joseph Borg', 'Joseph Borg'],
  },
  {
    shows: 'a headline in title case',
    text: '# Borg Warns Of Fog As Ferry Company Seeks Help\nTransport Minister Joseph Borg spoke to reporters. [[He]] said the fog was thick.',
    speakers: ['Joseph Borg'],
  },
  {
    shows: 'a dateline',
    text: 'VALLETTA: Transport Minister Joseph Borg spoke to reporters. [[He]] said the fog was thick.',
    speakers: ['Joseph Borg'],
  },
  {
    shows: 'an interviewer is not the speaker',
    text: 'Asked by host Nadia Petrov about fog, [[Joseph Borg]] said it was thick. [[He]] said it would lift.',
    speakers: ['Joseph Borg', 'Joseph Borg'],
  },
  {
    shows: 'remarks of a person',
    text: '[[Joseph Borg’s remarks]] said as much.',
    speakers: ['Joseph Borg'],
  },
  {
    shows: 'the professor, by an abbreviated title',
    text: 'Prof. Wanjiru Kamau led the study. [[The professor]] said the lake was rising.',
    speakers: ['Wanjiru Kamau'],
  },
  {
    shows: 'a doctor who is also a witness',
    text: '[[Dr Emil Novak]] said the patient was well. “He walks,” [[the doctor]] said.',
    speakers: ['Emil Novak', 'Emil Novak'],
  },
  {
    shows: 'people and indefinite words',
    text: 'Joseph Borg listened. [[Some]] said it was late. [[Many residents]] said it was early. [[One]] said nothing.',
    speakers: [null, null, null],
  },
  {
    shows: 'a given name that both genders bear follows whoever it is',
    text: '[[Andrea Conti]] said the mill was old. [[He]] said it would be sold.',
    speakers: ['Andrea Conti', 'Andrea Conti'],
  },
  {
    shows: 'long after the last mention nobody is meant',
    text: '[[Marta Lindqvist]] said the ferry would sail.\nThe sea was calm. The sky was blue. Gulls sat on the rail. Nobody bought tickets. The café was shut. A dog slept. The clock had stopped. [[She]] said it was time.',
    speakers: ['Marta Lindqvist', null],
  },
  {
    shows: 'a group of fighters',
    text: 'The banned Harakat-e-Sahil (HS) left the valley. [[The HS]] said it would return.',
    speakers: ['Harakat-e-Sahil'],
  },
  {
    shows: 'media as a source',
    text: '[[The Harbour Herald]] reported that the mast broke. [[The newspaper]] gave no source.',
    speakers: ['Harbour Herald', 'Harbour Herald'],
  },
  {
    shows: 'a person named inside a quotation is not who speaks next',
    text: '“I told Bruno Weiss to stop,” said [[Tomas Keller]]. [[He]] said it was over.',
    speakers: ['Tomas Keller', 'Tomas Keller'],
  },
  {
    shows: 'former office',
    text: 'Former prime minister Yael Stern has written a book. [[The former prime minister]] said it was short.',
    speakers: ['Yael Stern'],
  },
  {
    shows: 'a body that speaks only after its verb',
    text: 'Nets were lost, according to [[OCEANWATCH]]. “Prices fell,” said [[the Harbour Safety Board]].',
    speakers: ['OCEANWATCH', 'Harbour Safety Board'],
  },
  {
    shows: 'a surname after "the" is no body',
    text: 'Mayor Ada Okafor spoke. The Okafor is a dance. [[Okafor]] said it was old.',
    speakers: ['Ada Okafor'],
  },
  {
    shows: 'a woman and a man, by gendered nouns',
    text: 'Chairwoman Robin Vale met spokesman Kim Aster. [[She]] said it rained. [[He]] said it snowed.',
    speakers: ['Robin Vale', 'Kim Aster'],
  },
  {
    shows: 'the chair, of a chairwoman',
    text: 'Chairwoman Robin Vale opened the session. [[The chair]] said it would be short.',
    speakers: ['Robin Vale'],
  },
  {
    shows: 'the lawmaker, of a senator',
    text: 'Sen. Paul Whitlock opened the session. [[The lawmaker]] said it would be short.',
    speakers: ['Paul Whitlock'],
  },
  {
    shows: 'a party by its members is they, never it',
    text: '[[The Democrats]] said the pier would be built. [[It]] said it would be long.',
    speakers: ['Democrats', null],
  },
  {
    shows: 'two countries and they',
    text: 'Iceland met Norway. [[They]] said nothing had been agreed.',
    speakers: [null],
  },
  {
    shows: 'a minister told about inside indirect speech does not become the minister',
    text: 'Transport Minister Joseph Borg spoke late. [[Borg]] said that Italy’s transport minister had promised trains. [[The minister]] said they would come in May.',
    speakers: ['Joseph Borg', 'Joseph Borg'],
  },
  {
    shows: 'a general in the service of an agency',
    text: 'A day earlier, DG MARCOM Rear Adm Yusuf Tariq Lone spoke. [[Rear Adm Lone]] said the sea was rough. [[The admiral]] said it would calm.',
    speakers: ['Yusuf Tariq Lone', 'Yusuf Tariq Lone'],
  },
  {
    shows: 'nobody, where the person stands only in a possessive far away',
    text: 'Joseph Borg’s boat sank. The crew swam. Gulls circled. Night fell. Lamps were lit. Ropes were thrown. Songs were sung. [[He]] said it was cold.',
    speakers: [null],
  },
  {
    shows: 'his remarks',
    text: 'Joseph Borg spoke at noon. [[His remarks]] said as much.',
    speakers: ['Joseph Borg'],
  },
  {
    shows: 'a nameless description is not the only name around',
    text: 'Joseph Borg listened. [[The woman]] said it was cold. [[She]] wore a coat.',
    speakers: [null, null],
  },
  {
    shows: 'a possessive that opens the sentence is who the sentence is about',
    text: '“It rained,” said [[Meera Nair]]. Ana Torres’s boat was lost, but [[she]] said nobody was hurt.',
    speakers: ['Meera Nair', 'Ana Torres'],
  },
  {
    shows: 'an unsettled surname is not passed over for another person',
    text: 'Carla Mendes and Rui Mendes spoke to Kim Oduya in the bakery. [[Mendes]] accused Oduya of lateness. [[He]] said it was rude.',
    speakers: ['?', 'Rui Mendes'],
  },
  {
    shows: 'an office with its body before the name, at the end of a sentence',
    text: '“The quay stays open,” said [[the director of the Coastal Water Board, Ana Torres]]. “It is safe,” [[she]] said.',
    speakers: ['Ana Torres', 'Ana Torres'],
  },
  {
    shows: 'a spokeswoman of a port before her name',
    text: '[[A spokeswoman for the port, Meera Nair]], said the cranes were safe. “Nobody was hurt,” [[Nair]] said.',
    speakers: ['Meera Nair', 'Meera Nair'],
  },
  {
    shows: 'an adviser on a matter before her name',
    text: '[[The president’s adviser on water, Carla Mendes]], said the dam was full.',
    speakers: ['Carla Mendes'],
  },
  {
    shows: 'nobody, where a name may be that of the aide or of the minister',
    text: '[[An aide to the transport minister, Rui Mendes]], said the train was late.',
    speakers: [null],
  },
  {
    shows: 'nobody, where a name may be that of the lawyer or of the victim',
    text: '[[A lawyer for the victim, Ana Torres]], said the trial would go on.',
    speakers: [null],
  },
  {
    shows: 'a deputy and not the one whose deputy it is',
    text: 'Joseph Borg left early. [[Borg’s deputy, Meera Nair]], said the ferry was full.',
    speakers: ['Meera Nair'],
  },
  {
    shows: 'a surname with its article',
    text: '[[Sheikh Khalid al-Mansuri, the harbour minister]], said output would fall. [[Al-Mansuri]] added that prices would hold.',
    speakers: ['Sheikh Khalid al-Mansuri', 'Sheikh Khalid al-Mansuri'],
  },
  {
    shows: 'a surname with its elided article',
    text: '[[Giulia d’Amico]], a grain trader, said the silo was empty. [[D’Amico]] left.',
    speakers: ['Giulia d’Amico', 'Giulia d’Amico'],
  },
  {
    shows: 'spouses who share a surname, told apart by their titles',
    text: 'Daniel and Clara Rivera sued the port. [[Mr Rivera]] said the quay had sunk. [[Mrs Rivera]] said it had not.',
    speakers: ['Daniel Rivera', 'Clara Rivera'],
  },
  {
    shows: 'nobody, where spouses share the bare surname',
    text: 'Daniel and Clara Rivera sued the port. [[Mrs Rivera]] said the quay had sunk. [[Rivera, 61,]] said it had not.',
    speakers: ['Clara Rivera', '?'],
  },
  {
    shows: 'nobody, where a title shows that somebody else bears the surname too',
    text: 'Mrs Clara Rivera sued the port. [[Mr Rivera]] said the quay had sunk. [[Rivera]] said it had not.',
    speakers: ['?', '?'],
  },
  {
    shows: 'the first of two surnames',
    text: '[[Maria Teresa Quiles Salas]] said the silo was full. [[Quiles]] said it would stay so.',
    speakers: ['Maria Teresa Quiles Salas', 'Maria Teresa Quiles Salas'],
  },
  {
    shows: 'a name without its patronymic',
    text: '[[Abdul Karim bin Yusof]] said the pump was late. [[Abdul Karim]] said it would come.',
    speakers: ['Abdul Karim bin Yusof', 'Abdul Karim bin Yusof'],
  },
  {
    shows: 'a surname with a small article, inside a sentence',
    text: '[[Khalid bin Rashid al-Mansuri]] opened the dam. “Water is dear,” [[al-Mansuri]] told a forum.',
    speakers: ['Khalid bin Rashid al-Mansuri', 'Khalid bin Rashid al-Mansuri'],
  },
  {
    shows: 'initials that are words',
    text: '[[K. R. A. Jayasena]], an exporter, said the orchids were late. [[Mr Jayasena]] said they had wilted.',
    speakers: ['K. R. A. Jayasena', 'K. R. A. Jayasena'],
  },
  {
    shows: 'a member of parliament with an apposition',
    text: '[[The MP for the valley, Tariq Holm]], said the line was closed.',
    speakers: ['Tariq Holm'],
  },
  {
    shows: 'the newspaper, and not the agency that the article is from',
    text: 'VARN (Coast Press) - The price will rise, [[the newspaper La Ola]] reported. [[The newspaper]] said so on Monday.',
    speakers: ['La Ola', 'La Ola'],
  },
  {
    shows: 'the office of a prime minister',
    text: '[[The Prime Minister’s Office]] said he had her trust.',
    speakers: ['Prime Minister’s Office'],
  },
  {
    shows: 'a board of two fields',
    text: '[[The Water and Power Board]] said the well was dry.',
    speakers: ['Water and Power Board'],
  },
  {
    shows: 'a ministry with its day and its town',
    text: '[[Norway’s Ministry of Fisheries on Tuesday]] said the shoals had moved. [[The ministry]] said they would return.',
    speakers: ['Ministry of Fisheries', 'Ministry of Fisheries'],
  },
  {
    shows: 'another ministry is nobody whom the article names',
    text: '[[The Ministry of Fisheries]] said the shoals had moved. [[The interior ministry]] said it was calm. [[The fisheries ministry]] agreed.',
    speakers: ['Ministry of Fisheries', null, 'Ministry of Fisheries'],
  },
  {
    shows: 'the agency of a dateline is not the agency of a country',
    text: 'VARN (North Agency) — The cable will be late, [[the Danish energy agency]] said. [[The agency]] said it was sorry.',
    speakers: [null, null],
  },
  {
    shows: 'nobody, where a given name that misleads stands nearer',
    text: 'Rapporteur Sinéad Ní Bhroin spoke first. [[Anna-Lars Holm]] welcomed the vote. The label, [[he]] said, was dear.',
    speakers: ['Anna-Lars Holm', '?'],
  },
  {
    shows: 'a family name that stands first says nothing of the gender',
    text: '[[Liu Peizhen]] welcomed the vote. [[He]] said frost was a common enemy.',
    speakers: ['Liu Peizhen', 'Liu Peizhen'],
  },
  {
    shows: 'a president, and not the club before the office',
    text: '[[Varn Est president Giulia Ferrante]] said he would not be sold. [[Ferrante]] hung up.',
    speakers: ['Giulia Ferrante', 'Giulia Ferrante'],
  },
  {
    shows: 'a surname that opens like a place',
    text: '[[Karim El Amrani]] said he liked the food. “I would be thin,” [[El Amrani]] said.',
    speakers: ['Karim El Amrani', 'Karim El Amrani'],
  },
  {
    shows: 'an agent with his name behind a comma',
    text: '[[His agent, Sven Lund]], said all had a price.',
    speakers: ['Sven Lund'],
  },
  {
    shows: 'a deputy whom the sentence is about, and not whose deputy she is',
    text: '[[President Thabo Nkosi]] said prices would fall. Nkosi’s deputy, Lerato Dube, disagreed. “They will not,” [[she]] said.',
    speakers: ['Thabo Nkosi', 'Lerato Dube'],
  },
  {
    shows: 'two people with a place in a picture between them',
    text: '[[Anna Hale (left) and Karl Brandt]] said they had agreed.',
    speakers: [null],
  },
];
