import { describe, expect, it } from 'vitest';
import { nameOf, resolveMarked } from './read-marked.ts';
import { worldCases } from './world-cases.ts';

describe('resolveSpeakers on texts of many regions', () => {
  it.each(worldCases)('$shows', ({ text, speakers }) => {
    const { book, speakers: found } = resolveMarked(text);
    const names = found[0]!.map(({ speaker, doubts }) =>
      speaker === null && doubts.includes('speaker-ambiguous') && speakers.includes('?')
        ? '?'
        : nameOf(book, speaker),
    );
    expect(names).toEqual(speakers);
  });
});
