import { describe, expect, it } from 'vitest';
import { type Article } from '../../../src/model/article.ts';
import { choosePackDate } from '../../../src/pipeline/pack-date.ts';
import { articleOf } from '../../support/small-dossier.ts';

const published = (...dates: (string | null)[]): Article[] =>
  dates.map((value) => ({
    ...articleOf('a.txt', 'The quay was quiet.'),
    published: value === null ? null : { value, basis: 'text' },
  }));
const nothing = { option: null, config: null, sourceDateEpoch: null };

describe('choosePackDate', () => {
  it('goes by the option, the configuration, the epoch, the newest article, in this order', () => {
    const articles = published('2026-03-12', '2026-03-14T09:00:00+01:00', null, '2026-03-13');
    const all = { option: '2026-04-01', config: '2026-04-02', sourceDateEpoch: '1774396800' };
    expect(choosePackDate(all, articles)).toEqual({ value: '2026-04-01', basis: 'option' });
    expect(choosePackDate({ ...all, option: null }, articles)).toEqual({
      value: '2026-04-02',
      basis: 'config',
    });
    expect(choosePackDate({ ...all, option: null, config: null }, articles)).toEqual({
      value: '2026-03-25T00:00:00.000Z',
      basis: 'source-date-epoch',
    });
    expect(choosePackDate(nothing, articles)).toEqual({ value: '2026-03-14', basis: 'newest-article' });
  });

  it('is null where no article has a day, and never the clock', () => {
    expect(choosePackDate(nothing, published(null, '2026', '2026-03'))).toBeNull();
    expect(choosePackDate({ ...nothing, sourceDateEpoch: 'yesterday' }, [])).toBeNull();
  });
});
