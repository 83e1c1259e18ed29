/**
 * Sentences with all that is found in them, by what they test: one line a statement, kind, source and content; `?` stands before
 * one that may be no statement and is not printed. Invented sentences.
 */
export const wholeSentences: Readonly<
  Record<string, readonly (readonly [text: string, lines: readonly string[]])[]>
> = {
  'a semicolon, or a conjunction with a new subject, parts two reports': [
    [
      'Holm said that the port had not been closed; Rivera said it had been closed for a week.',
      [
        'indirect | Holm | that the port had not been closed',
        'indirect | Rivera | it had been closed for a week',
      ],
    ],
    [
      'Varn said that it had not moved its boats; Norland said it had seen them.',
      ['indirect | Varn | that it had not moved its boats', 'indirect | Norland | it had seen them'],
    ],
    [
      'The ministry said the talks were over; the union denied it.',
      ['indirect | The ministry | the talks were over', '? indirect | the union | it'],
    ],
    [
      'The talks had failed, the ministry said; the union denied it.',
      ['indirect | the ministry | The talks had failed', '? indirect | the union | it'],
    ],
    [
      'Holm said the quota was too low; Rivera, the minister, called the figure "an insult".',
      ['indirect | Holm | the quota was too low', 'mixed | Rivera, the minister | the figure "an insult"'],
    ],
    [
      'Varn denied that it had moved its boats; Norland, its neighbour, said it had photographs.',
      [
        'indirect | Varn | that it had moved its boats',
        'indirect | Norland, its neighbour | it had photographs',
      ],
    ],
    [
      'Holm said the quota was too low, and the union warned that boats would stay in port.',
      ['indirect | Holm | the quota was too low', 'indirect | the union | that boats would stay in port'],
    ],
    [
      'Rivera said the road was open, but officials said it was closed.',
      ['indirect | Rivera | the road was open', 'indirect | officials | it was closed'],
    ],
    [
      'The ministry said the talks were over, while the union insisted they had not begun.',
      ['indirect | The ministry | the talks were over', 'indirect | the union | they had not begun'],
    ],
  ],
  'who is asked or told does not speak, who asks does': [
    [
      'The minister was asked by Ana Rivera, Karl Holm and Jan Moreau whether the port would close.',
      ['indirect | Ana Rivera, Karl Holm and Jan Moreau | whether the port would close'],
    ],
    [
      'The minister was asked by Ana Rivera, Karl Holm and Jan Moreau whether the port would close and said it would.',
      [
        'indirect | Ana Rivera, Karl Holm and Jan Moreau | whether the port would close',
        'indirect | The minister | it would',
      ],
    ],
    [
      'The minister, asked by Ana Rivera why the ferry was late, said: “The engine failed.”',
      ['indirect | Ana Rivera | why the ferry was late', 'direct | The minister | The engine failed.'],
    ],
    [
      'Rivera was asked by two senators why the ferry was late.',
      ['indirect | two senators | why the ferry was late'],
    ],
    [
      'Holm said that Rivera had been asked to leave the meeting.',
      ['indirect | Holm | that Rivera had been asked to leave the meeting'],
    ],
    [
      'Holm was told by the harbour office that the ferry would not sail.',
      ['indirect | the harbour office | that the ferry would not sail'],
    ],
    [
      'The captain said he had been told that the ice was thin.',
      ['indirect | The captain | he had been told that the ice was thin'],
    ],
    [
      'Rivera, who had been told of the plan, said it was a mistake.',
      ['indirect | Rivera | it was a mistake'],
    ],
    [
      'The crew were told by the captain that the ice was thin.',
      ['indirect | the captain | that the ice was thin'],
    ],
    ['When asked whether the ferry would sail, Holm said it would not.', ['indirect | Holm | it would not']],
    ['Asked whether the ferry would sail, Holm said it would not.', ['indirect | Holm | it would not']],
    [
      'The captain was reported to have said that the ice was thin.',
      ['indirect | The captain | that the ice was thin'],
    ],
  ],
  'a verb without an object in front of a tag is told, not telling': [
    ['Norland disagreed, its envoy said.', ['indirect | its envoy | Norland disagreed']],
    ['Varn refused, its spokesman said on Monday.', ['indirect | its spokesman | Varn refused']],
    ['Holm disagreed, his lawyer said.', ['indirect | his lawyer | Holm disagreed']],
    ['The union objected, its lawyer told the court.', ['indirect | its lawyer | The union objected']],
    ['Norland agreed, its envoy told reporters on Monday.', ['indirect | its envoy | Norland agreed']],
  ],
  'an inverted tag with a long name keeps the claim': [
    [
      'The ferry would not sail before June, said Jan Moreau of the Harbour Office.',
      ['indirect | Jan Moreau of the Harbour Office | The ferry would not sail before June'],
    ],
    [
      'The treaty had been signed in secret, said Ana Rivera of the Fishermen’s Union.',
      ['indirect | Ana Rivera of the Fishermen’s Union | The treaty had been signed in secret'],
    ],
    [
      'Prices will fall by the winter, said Mina Sol, an economist at the Bank of Varn.',
      ['indirect | Mina Sol, an economist at the Bank of Varn | Prices will fall by the winter'],
    ],
    [
      'The treaty was void, said the lawyer, who represents the fishermen.',
      ['indirect | the lawyer, who represents the fishermen | The treaty was void'],
    ],
    [
      'The catch has fallen by half since 2010, according to Mina Sol of the Bank of Varn.',
      ['indirect | Mina Sol of the Bank of Varn | The catch has fallen by half since 2010'],
    ],
    [
      '“The port is closed,” said the mayor, according to Radio Varn.',
      [
        'mixed | Radio Varn | “The port is closed,” said the mayor',
        'direct | the mayor | The port is closed',
      ],
    ],
  ],
  "that somebody said nothing is the reporter's remark": [
    ['The ministry did not respond to a request for comment.', []],
    ['The company did not immediately reply to questions.', []],
    ['The agency did not immediately respond to a request for comment on the report.', []],
    ['The company has not answered questions about the fire.', []],
    ['Holm did not offer any evidence for the claim.', []],
    ['The minister gave no details of the plan.', []],
    ['The police did not provide any details about the arrest.', []],
    ['He did not elaborate.', []],
    ['The navy has not commented on the report.', []],
    ['The ministry did not say how many boats were missing.', []],
    ['The mayor would not say whether she would resign.', []],
    ['Rivera did not explain why the pier was closed.', []],
    ['The captain did not deny that the ice was thin.', ['indirect | The captain | that the ice was thin']],
    ['The mayor did not rule out a strike.', ['indirect | The mayor | a strike']],
    ['Rivera declined to comment.', ['? indirect | Rivera | to comment']],
  ],
  'captions, credits and pointers': [
    ['Photo: Rivera says goodbye to the crew', ['? indirect | Rivera | goodbye to the crew']],
    [
      'Image: the mayor told reporters that she would resign.',
      ['? indirect | the mayor | that she would resign'],
    ],
    ['Read more: Norland says the talks are over', ['? indirect | Norland | the talks are over']],
    [
      'Ana Rivera said the port would close. (Photo: Karl Holm/Varn Press)',
      ['? indirect | Ana Rivera | the port would close'],
    ],
    ['Ana Rivera speaks at the harbour. Photo: Karl Holm/Varn Press', []],
  ],
  'things that show something, and people who see it': [
    ['The map shows the pier as it was in 1950.', ['? indirect | The map | the pier as it was in 1950']],
    ['The photograph shows Rivera on the pier.', ['? indirect | The photograph | Rivera on the pier']],
    ['The figures suggest that prices will rise.', ['? indirect | The figures | that prices will rise']],
    ['The delay suggests that the ferry is old.', ['? indirect | The delay | that the ferry is old']],
    ['Holm saw the ferry leave.', ['? indirect | Holm | the ferry leave']],
    ['The year 2020 saw two strikes in the port.', []],
  ],
  'words that link a sentence with the one before are no part of what was said': [
    ['However, the port would stay open, Holm said.', ['indirect | Holm | the port would stay open']],
    [
      'But the port would stay open, the minister said.',
      ['indirect | the minister | the port would stay open'],
    ],
    ['And the port would stay open, she said.', ['indirect | she | the port would stay open']],
    ['So the talks would go on, the envoy said.', ['indirect | the envoy | the talks would go on']],
    [
      'Meanwhile, the port would stay open, officials said.',
      ['indirect | officials | the port would stay open'],
    ],
    [
      'However, the talks would go on, according to the ministry.',
      ['indirect | the ministry | the talks would go on'],
    ],
  ],
  'contents that cannot be read alone': [
    ['The envoy said the same thing.', ['? indirect | The envoy | the same thing']],
    ['Holm said it.', ['? indirect | Holm | it']],
    ['The minister denied it.', ['? indirect | The minister | it']],
    ['Two boats, the navy said.', ['? indirect | the navy | Two boats']],
    ['The man who Rivera said had lied was arrested.', ['? indirect | Rivera | who … had lied was arrested']],
  ],
  'asides and clauses inside': [
    [
      'The host asked about a past speech where Holm admitted Varn had helped smugglers.',
      [
        'indirect | The host | a past speech where Holm admitted Varn had helped smugglers',
        'indirect | Holm | Varn had helped smugglers',
      ],
    ],
    [
      'He added that the government would allow no harm to come to islanders and reaffirmed Varn’s commitment to the treaty.',
      [
        'indirect | He | that the government would allow no harm to come to islanders',
        'indirect | He | Varn’s commitment to the treaty',
      ],
    ],
    ['The ferry, which Holm said was unsafe, sank on Monday.', ['indirect | Holm | which … was unsafe']],
    [
      'These sites, the ministry said, were closed last year.',
      ['indirect | the ministry | These sites … were closed last year'],
    ],
    [
      'Rivera said on Monday that, if the ice came early, the ferry would stop.',
      ['indirect | Rivera | that, if the ice came early, the ferry would stop'],
    ],
  ],
};
