import { describe, expect, it } from 'vitest';
import { canSpeakForCountry } from '../../../../src/analyse/across/speaks-for-country.ts';

describe('canSpeakForCountry', () => {
  it.each([
    ['the owner of a yard', null, ['Danish owner of the yard'], false],
    ['somebody of several private trades', null, ['Danish farmer', 'author'], false],
    ['a company', 'company', [], false],
    ['an outlet', 'media', [], false],
    ['a minister who once taught', null, ['minister', 'former professor'], true],
    ['a minister and author in one role', null, ['minister and author'], true],
    ['somebody whose office nobody gives', null, [], true],
    ['a former minister who heads a mission', null, ['former Danish minister', 'head'], false],
    ['a director by trade an engineer', null, ['director of the centre', 'Austrian engineer'], false],
    ['a ministry', 'ministry', [], true],
  ] as const)('tells of %s whether its words are its country’s', (_, kind, roles, expected) => {
    expect(canSpeakForCountry(kind, roles)).toBe(expected);
  });
});
