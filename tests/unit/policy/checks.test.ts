import { describe, expect, it } from 'vitest';
import { type Article } from '../../../src/model/article.ts';
import { checkLicences, checkMarkings } from '../../../src/policy/index.ts';
import { articleOf } from '../../support/small-dossier.ts';

const marked = (marking: string): Article => ({
  ...articleOf('one.txt', `Marking: ${marking}`, 'The quay is open.'),
  marking: { value: marking, basis: 'text', start: 9, end: 9 + marking.length },
});
const verdict = (article: string, pack: string | null, ladder: readonly string[] | null = null) => {
  const [found] = checkMarkings([marked(article)], pack, ladder);
  if (found === undefined) return 'printed';
  return found.message.includes('cannot be told') ? 'unknown' : 'refused';
};

describe('an article with a marking', () => {
  it.each([
    ['SECRET', 'OFFICIAL', 'refused'],
    ['OFFICIAL', 'SECRET', 'printed'],
    ['OFFICIAL-SENSITIVE', 'OFFICIAL', 'refused'],
    ['Official Sensitive [commercial]', 'OFFICIAL-SENSITIVE', 'printed'],
    ['SECRET - UK EYES ONLY', 'SECRET', 'printed'],
    ['TOP SECRET', 'SECRET', 'refused'],
    ['TLP: Amber+Strict', 'TLP:AMBER', 'refused'],
    ['TLP:AMBER', 'TLP:AMBER+STRICT', 'printed'],
    ['TLP:WHITE', 'TLP:GREEN', 'printed'],
    ['TLP:RED', 'OFFICIAL', 'unknown'],
    ['HOUSE RULES', 'HOUSE RULES', 'printed'],
    ['CONFIDENTIAL', 'RESTRICTED', 'refused'],
  ])('%s is, in a pack marked %s, %s', (article, pack, expected) => {
    expect(verdict(article, pack)).toBe(expected);
  });

  it('needs a marked pack, unless everybody may read it', () => {
    expect(verdict('OFFICIAL', null)).toBe('refused');
    expect(verdict('TLP:CLEAR', null)).toBe('printed');
  });

  it('goes by the project’s own ladder first', () => {
    const ladder = ['GREY', 'OFFICIAL', 'BLUE'];
    expect(verdict('BLUE', 'OFFICIAL', ladder)).toBe('refused');
    expect(verdict('GREY', 'BLUE', ladder)).toBe('printed');
    expect(verdict('SECRET', 'OFFICIAL', ladder)).toBe('refused');
    expect(verdict('BLUE', 'OFFICIAL')).toBe('unknown');
  });

  it('is named with file, line and column', () => {
    expect(checkMarkings([marked('SECRET')], 'OFFICIAL', null)).toEqual([
      {
        severity: 'error',
        code: 'marking-high-enough',
        message: 'The article is marked "SECRET", but the pack is marked "OFFICIAL".',
        file: 'one.txt',
        line: 1,
        column: 10,
        hint: 'Mark the pack higher with --marking, or leave the article out.',
      },
    ]);
  });
});

describe('a licence', () => {
  const article: Article = {
    ...articleOf('one.txt', 'The quay is open.'),
    outlet: { value: 'The Fjord Courier', basis: 'front-matter' },
    url: { value: 'https://news.fjord.example/1', basis: 'front-matter' },
  };
  const said = (outlets: Parameters<typeof checkLicences>[1], date: string | null) =>
    checkLicences([article], outlets, date === null ? null : { value: date, basis: 'option' }).map(
      ({ severity, message }) => `${severity}: ${message}`,
    );

  it('holds up to its last day', () => {
    const outlets = [{ name: 'Fjord Courier', keepUntil: '2026-03-14' }];
    expect(said(outlets, '2026-03-14T23:00Z')).toEqual([]);
    expect(said(outlets, '2026-03-15')).toEqual([
      'warning: Articles of Fjord Courier might be handed out until 2026-03-14; this pack is of 2026-03-15.',
    ]);
    expect(said(outlets, null)).toEqual([
      'warning: Articles of Fjord Courier may be handed out until 2026-03-14, and this pack has no date.',
    ]);
  });

  it('is found by the host of the address, and never by a part of its name', () => {
    const until = { keepUntil: '2020-01-01' };
    expect(said([{ name: 'x', match: ['fjord.example'], ...until }], '2026-01-01')).toHaveLength(1);
    expect(said([{ name: 'x', match: ['jord.example'], ...until }], '2026-01-01')).toHaveLength(0);
    expect(said([{ name: 'Fjord', ...until }], '2026-01-01')).toHaveLength(0);
  });
});
