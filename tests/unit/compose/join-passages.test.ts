import { expect, it } from 'vitest';
import { joinPassages } from '../../../src/compose/template/helpers.ts';
import { type Inline } from '../../../src/model/document.ts';

const passage = (language: string, value: string): Inline => ({
  kind: 'passage',
  language,
  direction: language === 'ar' ? 'rtl' : 'ltr',
  children: [{ kind: 'text', value }],
});

it('keeps the reporting verb and the words that it reports in one passage, so that an Arabic pack keeps their order', () => {
  expect(joinPassages([passage('en', 'claimed '), passage('en', 'that the quay was shut')])).toEqual([
    {
      kind: 'passage',
      language: 'en',
      direction: 'ltr',
      children: [
        { kind: 'text', value: 'claimed ' },
        { kind: 'text', value: 'that the quay was shut' },
      ],
    },
  ]);
  const mixed = [passage('en', 'a'), passage('ar', 'b'), passage('en', 'c')];
  expect(joinPassages(mixed)).toEqual(mixed);
});
