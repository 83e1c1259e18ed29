import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/ingest/read-date.ts';

describe('readDate', () => {
  it.each([
    ['2026-03-03', '2026-03-03'],
    ['2026-03', '2026-03'],
    ['2026', '2026'],
    ['2026-03-03T10:15:00Z', '2026-03-03T10:15Z'],
    ['2026-03-03T10:15:00+0100', '2026-03-03T10:15+01:00'],
    ['2026-03-03 10:15', '2026-03-03'],
    ['3 March 2026', '2026-03-03'],
    ['March 3, 2026', '2026-03-03'],
    ['March 3rd, 2026', '2026-03-03'],
    ['Tuesday, 3 March 2026', '2026-03-03'],
    ['Tuesday 3 March 2026', '2026-03-03'],
    ['3 March 2026, 10:15 GMT', '2026-03-03T10:15Z'],
    ['23/03/2026', '2026-03-23'],
  ])('reads %j', (words, value) => {
    expect(readDate(words)).toBe(value);
  });

  it.each([
    ['day and month could change places', '03/04/2026'],
    ['no year', '3 March'],
    ['no day', 'March 2026'],
    ['relative', 'yesterday'],
    ['a weekday only', 'Tuesday'],
    ['a range', '3 - 5 March 2026'],
    ['two dates', '3 March 2026 or 4 March 2026'],
    ['words beside it', 'after 3 March 2026 in Bergen'],
    ['no such day', '2026-02-30'],
    ['no such day, written', '31 February 2026'],
    ['no such time', '2026-03-03T99:15Z'],
    ['nothing', ''],
  ])('refuses where there is %s: %j', (_, words) => {
    expect(readDate(words)).toBeNull();
  });
});
