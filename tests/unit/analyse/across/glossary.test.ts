import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../../../src/analyse/across/index.ts';
import { makeInput } from './make-input.ts';

function glossary(...lines: readonly string[]): readonly string[] {
  return compareArticles(makeInput({ articles: lines.map((line) => ({ lines: [line] })) })).glossary.map(
    ({ term, expansion, evidence }) => `${term} = ${expansion} (${evidence.length})`,
  );
}

describe('findGlossary', () => {
  it('reads both orders and joins articles', () => {
    expect(
      glossary(
        'He wrote to the Lake Towns Union (LTU) in spring.',
        'The LTU (Lake Towns Union) wrote back to the Office for Water and Fish (OWF).',
      ),
    ).toEqual(['LTU = Lake Towns Union (2)', 'OWF = Office for Water and Fish (1)']);
  });

  it('leaves out what does not spell the short form', () => {
    expect(glossary('He came from the harbour town (BBC) and left.')).toEqual([]);
  });
});
