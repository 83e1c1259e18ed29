import { describe, expect, it } from 'vitest';
import { markTold } from '../../../../src/analyse/across/index.ts';
import { makeInput } from './make-input.ts';

const { statements } = makeInput({
  people: { Abe: 'JP', Kim: 'KR' },
  articles: [
    {
      lines: ['According to Abe, Kim admitted that the pier was too short.', 'Kim admitted nothing else.'],
      statements: [
        { by: 'Abe', words: 'Kim admitted that the pier was too short', cue: 'According to' },
        { by: 'Kim', words: 'that the pier was too short', cue: 'admitted' },
        { by: 'Kim', words: 'nothing else', cue: 'admitted' },
      ],
    },
  ],
});

describe('markTold', () => {
  it('marks what one speaker tells of another', () => {
    const marked = markTold(statements, new Set());
    expect(marked.map(({ standing, reporter }) => [standing, reporter])).toEqual([
      ['own-words', null],
      ['reported-by-other', 'p-Abe'],
      ['own-words', null],
    ]);
  });

  it('does not take an outlet for one who characterises', () => {
    expect(markTold(statements, new Set(['p-Abe']))).toEqual(statements);
  });
});
