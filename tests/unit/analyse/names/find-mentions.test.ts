import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../../src/analyse/names/index.ts';
import { readText } from '../../../../src/analyse/text/index.ts';
import { makeArticle } from './read-marked.ts';

const read = (content: string, language = 'en') => {
  const article = makeArticle(content, 'test.txt');
  return findMentions(article, readText(article.text, article.blocks, language)).map((mention) => ({
    ...mention,
    words: content.slice(mention.start, mention.end),
    bare: mention.name === null ? null : content.slice(mention.name.start, mention.name.end),
    offices: mention.roles.map(({ start, end }) => content.slice(start, end)),
  }));
};
const people = (content: string, language = 'en') =>
  read(content, language).filter(({ kind, form }) => kind === 'person' && form === 'name');

describe('findMentions, people', () => {
  it.each([
    ['Defence Minister Arif Zaman left.', 'Arif Zaman', ['Defence Minister']],
    ['The DG XYZ Lt Gen Arif Zaman said no.', 'Arif Zaman', ['DG XYZ Lt Gen']],
    ['US Secretary of State Ann Farrow left.', 'Ann Farrow', ['US Secretary of State']],
    ['Iceland’s prime minister Jon Helgason left.', 'Jon Helgason', ['prime minister']],
    ['Helen Marsh, the mayor of Oldport, left.', 'Helen Marsh', ['mayor of Oldport']],
    ['Helen Marsh, 54, a baker from Oldport, left.', 'Helen Marsh', ['baker from Oldport']],
    ['The harbour master, Elif Yildiz, left.', 'Elif Yildiz', ['harbour master']],
    ['Republican Paul Whitlock said no.', 'Paul Whitlock', []],
    ['Sen. Paul Whitlock (D-Xy.) said no.', 'Paul Whitlock', ['Sen.']],
    ['Dr. Emil Novak Jr. said no.', 'Emil Novak Jr.', ['Dr.']],
    ['Pieter van der Velde said no.', 'Pieter van der Velde', []],
    ['Billie Jean King said no.', 'Billie Jean King', []],
    ['Polls show Sen. Paul Whitlock is ahead.', 'Paul Whitlock', ['Sen.']],
    ['They met Clara Park, a man of the sea.', 'Clara Park', []],
    ['They met former Prime Minister Yael Stern.', 'Yael Stern', ['former Prime Minister']],
  ])('reads %s', (content, name, roles) => {
    const [found] = people(content).filter(({ isSure }) => isSure);
    expect(found).toMatchObject({ bare: name, offices: roles });
  });

  it('takes no dash, colon or bullet into a name', () => {
    expect(
      people('- Marta Lindqvist: ferries will sail.\n— Marta Lindqvist').map(({ words }) => words),
    ).toEqual(['Marta Lindqvist', 'Marta Lindqvist']);
  });

  it('reads in headlines only names that the text knows', () => {
    const found = people('# Lindqvist Promises More Ferries For Island Town\nMarta Lindqvist said so.');
    expect(found.map(({ words }) => words)).toEqual(['Lindqvist', 'Marta Lindqvist']);
  });

  it('marks what stands in quotation marks', () => {
    expect(people('“Ask Bruno Weiss,” said Tomas Keller.').map(({ isQuoted }) => isQuoted)).toEqual([
      true,
      false,
    ]);
  });

  it('states gender where the words do', () => {
    const found = people('Mrs Conti met chairwoman Kim Sato and spokesman Robin Vale.');
    expect(found.map(({ gender }) => gender)).toEqual(['female', 'female', 'male']);
  });
});

describe('findMentions, others', () => {
  it('takes a capital for its country, but not where it is only a place', () => {
    const found = read('Oslo said no. They met in Oslo.').filter(({ kind }) => kind === 'country');
    expect(found.map(({ start, country }) => [start, country])).toEqual([[0, 'NO']]);
  });

  it('keeps the kind of a body', () => {
    const kinds = read(
      'The Ministry of Fisheries, the Green Party, Aurora Lines plc and the Harbour Herald said no. The banned Sahil Brigade left.',
    ).flatMap(({ body }) => body ?? []);
    expect(kinds).toEqual(['ministry', 'party', 'company', 'media', 'armed-group']);
  });

  it('tells a definite role from an indefinite one', () => {
    const found = read('The mayor met a farmer.').filter(({ form }) => form === 'role');
    expect(found.map(({ words, isDefinite }) => [words, isDefinite])).toEqual([
      ['mayor', true],
      ['farmer', false],
    ]);
  });
});

describe('findMentions, other languages', () => {
  it.each([
    ['fr', 'Le ministre Jean Lacombe a dit non.', 'Jean Lacombe'],
    ['es', 'La alcaldesa Lucía Ferrán dijo que no.', 'Lucía Ferrán'],
    ['de', 'Der Minister Jonas Reuter sagte nein.', 'Jonas Reuter'],
  ])('reads capitalised names in %s', (language, content, name) => {
    expect(people(content, language).map(({ bare }) => bare)).toContain(name);
  });

  it('finds nobody in Arabic script, and does not fail', () => {
    expect(read('قال الوزير إن الميناء مغلق.', 'ar')).toEqual([]);
  });
});

describe('findMentions, laws', () => {
  it('gives spans of the text, in order, whatever the text is', () => {
    const piece = fc.constantFrom(
      'Marta',
      'Lindqvist',
      'the',
      'minister',
      'of',
      'said',
      '“',
      '”',
      ',',
      '.',
      '’s',
      'U.S.',
      'Oslo',
      '(',
      ')',
      '\n',
      'He',
      'Mr.',
      '- ',
      'é',
      '😀',
      'for',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const content = pieces.join(' ');
        const found = read(content);
        found.forEach(({ start, end, name }, index) => {
          expect(start).toBeGreaterThanOrEqual(found[index - 1]?.start ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(content.length);
          if (name !== null) expect(start <= name.start && name.end <= end).toBe(true);
        });
      }),
    );
  });
});
