import { describe, expect, it } from 'vitest';
import { findCountry, matchCountry, nameCountry } from '../../../../src/analyse/lexicon/countries.ts';

describe('findCountry', () => {
  it.each([
    ['Turkiye', 'TR', 'name'],
    ['Türkiye', 'TR', 'name'],
    ['Turkey', 'TR', 'name'],
    ['Turkish', 'TR', 'adjective'],
    ['the Netherlands', 'NL', 'name'],
    ['Côte d’Ivoire', 'CI', 'name'],
    ['Ivory Coast', 'CI', 'name'],
    ['Iceland’s', 'IS', 'name'],
    ['UK', 'GB', 'name'],
    ['Britain', 'GB', 'name'],
    ['London', 'GB', 'capital'],
    ['US', 'US', 'name'],
    ['U.S.', 'US', 'name'],
    ['Washington', 'US', 'capital'],
    ['UAE', 'AE', 'name'],
    ['Emirati', 'AE', 'adjective'],
    ['Kabul', 'AF', 'capital'],
    ['Kenyans', 'KE', 'adjective'],
    ['South Korea', 'KR', 'name'],
    ['Seoul', 'KR', 'capital'],
    ['DR Congo', 'CD', 'name'],
    ['Palestinian', 'PS', 'adjective'],
  ])('reads %s', (phrase, code, form) => {
    expect(findCountry(phrase)).toEqual({ code, form });
  });

  it.each(['us', 'in', 'Congolese', 'Georgetown', 'Victoria', 'Ferry', '', 'turkish'])(
    'reads no country in "%s"',
    (phrase) => {
      expect(findCountry(phrase)).toBeNull();
    },
  );
});

describe('matchCountry', () => {
  it('takes the longest match', () => {
    expect(matchCountry(['North', 'Korea', 'said'])).toEqual({ code: 'KP', form: 'name', length: 2 });
    expect(matchCountry(['in', 'Saudi', 'Arabia'], 1)).toMatchObject({ code: 'SA', length: 2 });
    expect(matchCountry(['New', 'nets'])).toBeNull();
  });
});

describe('nameCountry', () => {
  it('gives the usual English name', () => {
    expect(nameCountry('GB')).toBe('United Kingdom');
    expect(nameCountry('IS')).toBe('Iceland');
    expect(nameCountry('ZZ')).toBeNull();
  });
});
