import { describe, expect, it } from 'vitest';
import { type Organisation } from '../../../../src/model/dossier.ts';
import { findSilent } from '../../../../src/analyse/across/silent.ts';
import { buildView } from '../../../../src/analyse/across/view.ts';
import { makeInput, type WrittenArticle } from './make-input.ts';

/** Ids of the silent among Portugal (named twice), Morocco and Norway (named three and four times). */
function silentIn(...articles: readonly WrittenArticle[]): readonly string[] {
  const input = makeInput({ people: { Silva: 'PT', Haddad: 'MA' }, articles });
  const mention = {
    article: 'a-1',
    start: 0,
    end: 4,
    exact: 'x',
    prefix: '',
    suffix: '',
    form: 'name' as const,
  };
  const named = { PT: 2, MA: 3, NO: 4 };
  const organisations = Object.entries(named).map(([country, times]): Organisation => ({
    id: country,
    name: country,
    aliases: [],
    country,
    mentions: Array.from({ length: times }, () => mention),
    roles: [],
    kind: 'government',
  }));
  return findSilent(buildView(input), organisations);
}

describe('findSilent', () => {
  it('lists countries that are named often and do not speak, most named first', () => {
    expect(silentIn({ lines: ['The cable was laid.'] })).toEqual(['NO', 'MA']);
  });

  it('hears a country through a person of it', () => {
    const statements = [{ by: 'Haddad', words: 'the permit is granted' }];
    expect(silentIn({ lines: ['Haddad said the permit is granted.'], statements })).toEqual(['NO']);
  });

  it('hears a country through a source that is not identified', () => {
    const statements = [{ by: null, words: 'the permit is granted', source: 'Norwegian officials' }];
    const lines = ['Norwegian officials said the permit is granted.'];
    expect(silentIn({ lines, statements })).toEqual(['MA']);
  });

  it('does not take what another tells of a country for its own voice', () => {
    const statements = [
      { by: 'Haddad', words: 'the permit is granted', standing: 'reported-by-other' as const },
    ];
    expect(silentIn({ lines: ['Haddad said the permit is granted.'], statements })).toEqual(['NO', 'MA']);
  });
});
