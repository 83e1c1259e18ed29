import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../../../src/analyse/across/index.ts';
import { makeInput, type WrittenArticle } from './make-input.ts';

/** 12 June 2024 was a Wednesday. */
const published = '2024-06-12';

function dates(line: string, article: Omit<WrittenArticle, 'lines'> = { published }): readonly string[] {
  return compareArticles(makeInput({ articles: [{ ...article, lines: [line] }] }))
    .timeline.filter(({ kind }) => kind !== 'publication')
    .map(({ date }) => `${date.value} ${date.basis}`);
}

describe('findTimeline', () => {
  it.each([
    ['The bridge opened on 3 April 2021 after long delays.', '2021-04-03 stated'],
    ['The bridge was planned in March 2019 by two towns.', '2019-03 stated'],
    ['The bridge was paid for in 2018 by two towns.', '2018 stated'],
    ['The bridge opened on Monday with a parade.', '2024-06-10 relative'],
    ['The bridge opened on Thursday with a parade.', '2024-06-06 relative'],
    ['The bridge will open on Thursday with a parade.', '2024-06-13 relative'],
    ['The bridge opened yesterday with a parade.', '2024-06-11 relative'],
    ['The bridge opened on December 20 with a parade.', '2023-12-20 relative'],
    ['He said the town had until 16 June to answer.', '2024-06-16 relative'],
    ['He said Oslo had until 16 June to answer.', '2024-06-16 relative'],
    ['The mayor told parliament on 24 December that the bridge was old.', '2023-12-24 relative'],
    ['The mayor said in Oslo on 24 December that the bridge was old.', '2023-12-24 relative'],
    ['The mayor said on Tuesday that it had rained and will ask again.', '2024-06-11 relative'],
    ['The mayor said she would march over the bridge on Saturday.', '2024-06-15 relative'],
    [
      'The towns would sue unless the board published the sheets of the old bridge over the lake by Friday.',
      '2024-06-14 relative',
    ],
    ['The bridge opened on 23/04/2024 with a parade.', '2024-04-23 stated'],
    ['The towns met on May 7-9 to talk about the bridge.', '2024-05-07/2024-05-09 relative'],
    ['The bridge opened late on Tuesday after four days of rain.', '2024-06-11 relative'],
  ])('%s', (line, expected) => {
    expect(dates(line)).toEqual([expected]);
  });

  it.each([
    'The bridge opened on Monday with a parade.',
    'The bridge opened yesterday with a parade.',
    'The bridge opened on December 20 with a parade.',
  ])('gives no date where the article has none: %s', (line) => {
    expect(compareArticles(makeInput({ articles: [{ lines: [line] }] })).timeline).toEqual([]);
  });

  it.each([
    'The bridge opened last year with a parade.',
    'The bridge may open with a parade, and people march.',
    'The bridge has been shut over the past few weeks.',
    'The bridge cost 2050 crowns a metre.',
    'The bridge was shut, which let Friday’s deadline pass.',
    'The bridge opened on 03/04/2024 with a parade.',
    'The bridge would not be mended before September, the mayor said.',
  ])('gives no date for what is vague: %s', (line) => {
    expect(dates(line)).toEqual([]);
  });

  it('reads two days with a stretch between them as one', () => {
    expect(dates('The bridge was shut between 2 May and 1 June for repairs.')).toEqual([
      '2024-05-02/2024-06-01 relative',
    ]);
  });

  it.each([
    [
      'The town has sold 900 tickets since April 2023, including 200 in August alone.',
      'The town has sold 900 tickets since April 2023, including 200 in August alone',
    ],
    [
      'The builder of the bridge, who has led the firm since 2019, wore a hat.',
      'The builder of the bridge, who has led the firm since 2019, wore a hat',
    ],
    ['The bridge opened on 3 April 2021, and the mayor wept.', 'The bridge opened on 3 April 2021'],
  ])('prints a clause with the words that it leans on: %s', (line, expected) => {
    const { timeline } = compareArticles(makeInput({ articles: [{ lines: [line] }] }));
    expect(timeline.at(-1)?.text).toBe(expected);
  });

  it('gives an article that has no title the first sentence that tells something', () => {
    const lines = ['OSTBY –', 'The bridge opened with a parade.'];
    const { timeline } = compareArticles(makeInput({ articles: [{ published, lines }] }));
    expect(timeline.map(({ text }) => text)).toEqual([expect.stringContaining('The bridge opened')]);
  });

  it('takes the year of a month from a date of the same sentence', () => {
    expect(
      dates('Since April 2023 the town has sold 900 tickets, 200 of them in August alone.', {}),
    ).toContain('2023-08 stated');
  });

  it('dates a statement by the words beside its cue, not by those in its content', () => {
    const { statements, timeline } = compareArticles(
      makeInput({
        people: { Berg: 'NO' },
        articles: [
          {
            lines: ['Berg said on Monday that the bridge opened in 2019.'],
            published,
            statements: [{ by: 'Berg', words: 'the bridge opened in 2019', cue: 'said' }],
          },
        ],
      }),
    );
    expect(statements[0]).toMatchObject({
      date: { value: '2024-06-10', precision: 'day', basis: 'relative' },
      doubts: ['date-relative'],
    });
    expect(timeline.map(({ kind, date }) => `${kind} ${date.value}`)).toEqual([
      'event 2019',
      'statement 2024-06-10',
      'publication 2024-06-12',
    ]);
  });

  it('tells an event of two articles once, with both keys', () => {
    const { timeline } = compareArticles(
      makeInput({
        articles: [
          { lines: ['The bridge collapsed on 3 April 2021 in a storm.'] },
          { lines: ['On 3 April 2021 the bridge had collapsed in a storm.'] },
        ],
      }),
    );
    expect(timeline).toHaveLength(1);
    expect(timeline[0]?.evidence.map(({ article }) => article)).toEqual(['a-1', 'a-2']);
  });
});
