import { describe, expect, test } from 'vitest';
import { find, wordsOf } from './read.ts';

/** Sentences with the venue and the addressee of their first statement; null where the words give none. */
const sentences: readonly (readonly [text: string, venue: string | null, addressee: string | null])[] = [
  ['Rivera told Radio Varn that the ferry would sail.', 'Radio Varn', 'Radio Varn'],
  ['Rivera told Varn 24 that the ferry would sail.', 'Varn 24', 'Varn 24'],
  [
    'Rivera told the broadcaster VBC7 that the ferry would sail.',
    'the broadcaster VBC7',
    'the broadcaster VBC7',
  ],
  ['Rivera told VBC the ferry would sail.', 'VBC', 'VBC'],
  ['Rivera said in Swahili that the ferry would sail.', null, null],
  ['Rivera told Holm that the ferry would sail.', null, 'Holm'],
  ['Rivera told Holm’s lawyer that the pier was unsafe.', null, 'Holm’s lawyer'],
  ['The minister warned Norland that the border would close.', null, 'Norland'],
  ['Holm assured the crew that the ship was safe.', null, 'the crew'],
  ['The captain asked the harbour office whether the pier was safe.', null, 'the harbour office'],
  ['Holm told parliament on Tuesday that the port would close.', null, 'parliament'],
  ['Rivera told reporters in Varn that the ferry would sail.', 'in Varn', 'reporters'],
  [
    '“The vote was fair,” the minister told reporters at Harbour House on Friday.',
    'at Harbour House',
    'reporters',
  ],
  ['“We will not sign,” Holm told a rally in Varn.', 'in Varn', 'a rally'],
  ['Speaking to Radio Varn, Holm said the ferry would sail.', 'to Radio Varn', null],
  ['Holm, speaking on Radio Varn, said the quota was too low.', 'on Radio Varn', null],
  [
    'In a separate interview with Radio Varn, the minister said the ferry would sail.',
    'In a separate interview with Radio Varn',
    null,
  ],
  [
    'In an exclusive interview with the Varn Gazette on Monday, Holm said he would go.',
    'In an exclusive interview with the Varn Gazette',
    null,
  ],
  ['In a speech at Harbour House, Holm said the port would close.', 'In a speech at Harbour House', null],
  ['“The vote was fair,” Rivera said in a statement.', 'in a statement', null],
  [
    'In an interview with the Ports and Straits Review on 9 March, Holm said he would go.',
    'In an interview with the Ports and Straits Review',
    null,
  ],
  ['Holm said that both, as well as the crew, “are on the same page.”', null, null],
  [
    'Rivera said at a press conference in Varn on Monday that the port would close.',
    'at a press conference in Varn',
    null,
  ],
  ['Rivera wrote in a letter to the council that the port would close.', 'in a letter to the council', null],
  [
    'During a debate in the council, Rivera called the plan “a gift”.',
    'During a debate in the council',
    null,
  ],
  ['Rivera posted on her website that the port would close.', 'on her website', null],
  ['The minister said on state television that the port would close.', 'on state television', null],
  ['Holm said in Varn on Monday that the port would close.', 'in Varn', null],
  // What is inside the content is no venue, nor is a month or nothing at all.
  ['Holm said in June that the port would close.', null, null],
  ['Holm said the talks in Oslo had failed.', null, null],
  ['Holm said that in an interview Rivera had lied.', null, null],
  ['Holm said the port would close.', null, null],
];

describe('where and to whom', () => {
  test.each(sentences)('%s', (text, venue, addressee) => {
    const { statements } = find(text);
    expect(statements).toHaveLength(1);
    expect(wordsOf(text, statements[0]!.venue)).toBe(venue);
    expect(wordsOf(text, statements[0]!.addressee)).toBe(addressee);
  });
});
