import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../../../src/analyse/across/index.ts';
import { makeInput, type WrittenArticle } from './make-input.ts';

const first: WrittenArticle = {
  lines: [
    'The mayor of Ostby, Lena Holm, said the swimming hall would stay closed until the roof was repaired.',
    'Holm said engineers had found cracks in eleven of the roof beams.',
    'Holm said the council would borrow four million crowns for the work.',
  ],
  statements: [
    { by: 'Holm', words: 'the swimming hall would stay closed until the roof was repaired' },
    { by: 'Holm', words: 'engineers had found cracks in eleven of the roof beams' },
    { by: 'Holm', words: 'the council would borrow four million crowns for the work' },
  ],
};
const second: WrittenArticle = {
  lines: [
    'Mayor Holm: no reopening of the swimming hall before the roof has been repaired.',
    'According to Holm, eleven roof beams show cracks, engineers found.',
    'A loan of four million crowns will pay for the repairs, Holm said.',
  ],
  statements: [
    { by: 'Holm', words: 'no reopening of the swimming hall before the roof has been repaired' },
    { by: 'Holm', words: 'eleven roof beams show cracks, engineers found' },
    { by: 'Holm', words: 'A loan of four million crowns will pay for the repairs' },
  ],
};

function groupsOf(input: Parameters<typeof makeInput>[0]): readonly (readonly string[])[] {
  return compareArticles(makeInput(input)).utterances.map(({ statements }) => [...statements].sort());
}

describe('findUtterances', () => {
  it('joins two wordings of one speaker, one to one', () => {
    const groups = groupsOf({ people: { Holm: 'SE' }, articles: [first, second] });
    expect(groups).toEqual([
      ['s-1.1', 's-2.1'],
      ['s-1.2', 's-2.2'],
      ['s-1.3', 's-2.3'],
    ]);
  });

  it('joins a pair that shares many words where nothing else is shared', () => {
    const one = {
      lines: [
        '“A roof can be mended in a day. A council takes two years, and we want it on paper,” Holm said.',
      ],
      statements: [
        {
          by: 'Holm',
          words: 'A roof can be mended in a day. A council takes two years, and we want it on paper',
        },
      ],
    };
    const words =
      'it was quick work to mend a roof, whereas a council took two years, and that she wanted paper first';
    const other = { lines: [`Holm said that ${words}.`], statements: [{ by: 'Holm', words }] };
    expect(groupsOf({ people: { Holm: 'SE' }, articles: [one, other] })).toEqual([['s-1.1', 's-2.1']]);
  });

  it.each([
    ['to comment', 'to comment'],
    ['the hall would cost 18 million crowns', 'stood at 18 million crowns'],
  ])('joins no scraps and no bare sums: %s', (a, b) => {
    const articles = [a, b].map((words) => ({
      lines: [`Holm said or declined ${words}.`],
      statements: [{ by: 'Holm', words }],
    }));
    expect(groupsOf({ people: { Holm: 'SE' }, articles })).toEqual([]);
  });

  it('never joins two speakers, whatever they share', () => {
    const other = { ...second, statements: second.statements?.map((one) => ({ ...one, by: 'Dahl' })) ?? [] };
    expect(groupsOf({ people: { Holm: 'SE', Dahl: 'SE' }, articles: [first, other] })).toEqual([]);
  });

  it('keeps two utterances on one topic apart where nothing else says that the articles report one occasion', () => {
    const articles = [
      {
        lines: ['Holm said the roof of the hall was safe.'],
        statements: [{ by: 'Holm', words: 'the roof of the hall was safe' }],
      },
      {
        lines: ['Holm said visitors liked the new hall and its cafe.'],
        statements: [{ by: 'Holm', words: 'visitors liked the new hall and its cafe' }],
      },
    ];
    expect(groupsOf({ people: { Holm: 'SE' }, articles })).toEqual([]);
  });

  it('joins the same words of an unnamed source in a text that two outlets print', () => {
    const lines = [
      'The ferry to the island did not sail on Monday morning because of a broken ramp at the pier.',
      'A harbour worker said the ramp had been creaking for weeks before it gave way.',
      'Passengers waited for hours in the cold hall, and many of them took the bus instead.',
    ];
    const statements = [
      {
        by: null,
        source: 'A harbour worker',
        words: 'the ramp had been creaking for weeks before it gave way',
      },
    ];
    const copy = { lines: ['Ferry stays in port', ...lines], statements };
    expect(groupsOf({ articles: [{ lines, statements }, copy] })).toEqual([['s-1.1', 's-2.1']]);
  });

  it('puts the direct wording at the head', () => {
    const direct = {
      ...second,
      statements: second.statements?.map((one) => ({ ...one, kind: 'direct' as const })) ?? [],
    };
    const { utterances } = compareArticles(makeInput({ people: { Holm: 'SE' }, articles: [first, direct] }));
    expect(utterances.map(({ head }) => head)).toEqual(['s-2.1', 's-2.2', 's-2.3']);
  });

  it('puts no statement into two groups, whichever statements are given', () => {
    const all = [first, second];
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (kept) => {
        const articles = all.map((article, i) => ({
          ...article,
          statements: (article.statements ?? []).filter((_, j) => kept[i * 3 + j] === true),
        }));
        const members = groupsOf({ people: { Holm: 'SE' }, articles }).flat();
        expect(new Set(members).size).toBe(members.length);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps a sentence with a number of its own apart from the words beside it that another article prints too', () => {
    const words = 'Cracks do not come out of a paper bag';
    const groups = groupsOf({
      people: { Holm: 'SE' },
      articles: [
        {
          lines: [
            `“${words},” Holm said.`,
            'Holm said the council had opened 40 paper bags and found cracks in none.',
          ],
          statements: [
            { by: 'Holm', words, kind: 'direct' },
            { by: 'Holm', words: 'the council had opened 40 paper bags and found cracks in none' },
          ],
        },
        { lines: [`“${words},” said Holm.`], statements: [{ by: 'Holm', words, kind: 'direct' }] },
      ],
    });
    expect(groups).toEqual([['s-1.1', 's-2.1']]);
  });

  it('never joins a wording with one that denies it', () => {
    const apart = (yes: string, no: string) =>
      groupsOf({
        people: { Holm: 'SE' },
        articles: [yes, no].map((words) => ({
          lines: [`Holm said that ${words}.`],
          statements: [{ by: 'Holm', words }],
        })),
      });
    const yes = '14 ferries had been turned away from the quay since January';
    expect(apart(yes, 'no ferries had been turned away from the quay since January')).toEqual([]);
    expect(apart(yes, 'since January 14 ferries had been sent back from the quay')).toHaveLength(1);
    expect(
      apart('the cable could not be repaired before March', 'before March the cable cannot be repaired'),
    ).toHaveLength(1);
  });

  it('keeps two offers on one condition apart', () => {
    const offers = (one: string, other: string) =>
      groupsOf({
        people: { Holm: 'SE' },
        articles: [one, other].map((words) => ({
          lines: [`Holm said ${words}.`],
          statements: [{ by: 'Holm', words }],
        })),
      });
    const condition = 'if the winter rate was frozen for two years';
    expect(
      offers(`the complaint would be withdrawn ${condition}`, `a higher fee could be accepted ${condition}`),
    ).toEqual([]);
    expect(
      offers(
        `the town would withdraw its complaint ${condition}`,
        `the complaint would be withdrawn ${condition}`,
      ),
    ).toHaveLength(1);
  });
});
