import { expect, test } from 'vitest';
import { plainWords } from '../../../src/render/plain-words.ts';
import { cite, emphasis, mark, muted, passage, reference, text } from '../../support/document-builders.ts';

test('words of every inline, in order', () => {
  const inlines = [
    mark('NEW'),
    text(' a '),
    emphasis(muted(text('b'))),
    { kind: 'line-break' } as const,
    passage('ar', 'rtl', text('قطار')),
    { kind: 'code', value: ' c' } as const,
    text(' '),
    cite(3, 4),
    cite(2),
    reference('x', ' d'),
  ];
  expect(plainWords(inlines)).toBe('NEW a b قطار c [3 ¶4][2] d');
});
