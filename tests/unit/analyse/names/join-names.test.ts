import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions, joinNames } from '../../../../src/analyse/names/index.ts';
import { readText } from '../../../../src/analyse/text/index.ts';
import { makeArticle, nameOf, resolveMarked } from './read-marked.ts';

const read = (content: string, file: string) => {
  const article = makeArticle(content, file);
  const text = readText(article.text, article.blocks, 'en');
  return { article, text, mentions: findMentions(article, text) };
};
const join = (...texts: readonly string[]) =>
  joinNames(texts.map((text, index) => read(text, `${index}.txt`)));
const names = (actors: readonly { readonly name: string }[]): readonly string[] =>
  actors.map(({ name }) => name);

describe('joinNames, people', () => {
  it.each([
    ['Malta’s Joseph Borg said it rained.', 'MT'],
    ['Minister Ana Lind met her Maltese counterpart Joseph Borg. Borg said it rained.', 'MT'],
    ['In Malta, Joseph Borg said it rained.', null],
    ['The envoy to Malta, Joseph Borg, said it rained.', null],
    ['The Malta-based analyst Joseph Borg said it rained.', null],
    ['France’s ambassador to Malta, Joseph Borg, said it rained.', 'FR'],
  ])('gives a person the country that stands before the name: %s', (text, country) => {
    expect(join(text).people.find(({ name }) => name === 'Joseph Borg')?.country).toBe(country);
  });

  it('keeps the fullest form as name and the others as aliases, in order of appearance', () => {
    const book = join(
      'Minister Arif Zaman spoke. Zaman left.',
      'Minister Arif Hussain Zaman spoke again. Zaman left.',
    );
    expect(book.people).toHaveLength(1);
    const [person] = book.people;
    expect(person).toMatchObject({
      id: 'p-arif-hussain-zaman',
      name: 'Arif Hussain Zaman',
      aliases: ['Arif Zaman', 'Zaman'],
      roles: ['Minister'],
    });
    expect(person!.mentions.map(({ article }) => article)).toEqual([
      'a-0.txt',
      'a-0.txt',
      'a-1.txt',
      'a-1.txt',
    ]);
  });

  it.each([
    ['Mohammed Yousaf Karim said it rained.', 'Muhammad Yusuf Karim said it snowed.'],
    ['Ahmed Hussein said it rained.', 'Ahmad Hussain said it snowed.'],
    ['Sergei Belov said it rained.', 'Sergey Belov said it snowed.'],
    ['Seán Ó Briain said it rained.', 'Sean Ó Briain said it snowed.'],
    ['John D. Abernathy said it rained.', 'John Abernathy said it snowed.'],
    ['J. Abernathy said it rained.', 'John Abernathy said it snowed.'],
    ['Tariq al-Masri said it rained.', 'Tariq Al Masri said it snowed.'],
  ])('joins spellings of one name: %s %s', (first, second) => {
    expect(join(first, second).people).toHaveLength(1);
  });

  it.each([
    ['two given names', 'Carla Mendes said it rained.', 'Rui Mendes said it snowed.'],
    ['two given names of one initial', 'Carla Mendes said it rained.', 'Clara Mendes said it snowed.'],
    ['a surname alone in another article', 'Carla Mendes said it rained.', 'Mendes said it snowed.'],
    [
      'one name in the service of two countries',
      'Malta’s transport minister, Ali Hassan, said it rained.',
      'Jordan’s fisheries minister, Ali Hassan, said it snowed.',
    ],
  ])('keeps apart %s', (_shows, first, second) => {
    expect(join(first, second).people).toHaveLength(2);
  });

  it('joins a surname alone in another article where the office agrees', () => {
    const book = join('Transport Minister Joseph Borg spoke.', 'Transport Minister Borg spoke again.');
    expect(names(book.people)).toEqual(['Joseph Borg']);
  });

  it('leaves a surname that two bear to nobody', () => {
    const { book, speakers } = resolveMarked('Carla Mendes and Rui Mendes spoke. [[Mendes]] said it rained.');
    expect(book.people).toHaveLength(2);
    expect(speakers[0]![0]).toMatchObject({ speaker: null, doubts: ['speaker-ambiguous'] });
  });

  it('reads the country of an office, and gives none that is not evidenced', () => {
    const book = join('Norway’s Fisheries Minister Tor Aasen met Ines Duarte, the mayor of Aldeia.');
    expect(book.people.map(({ name, country }) => [name, country])).toEqual([
      ['Ines Duarte', null],
      ['Tor Aasen', 'NO'],
    ]);
  });

  it.each([
    ['Norway kept silent, but its trade minister, Ana Holm, said no.', 'NO'],
    ['Norway’s Food Agency tested it. The agency’s director, Ana Holm, said it was safe.', 'NO'],
    [
      'Norway’s energy ministry called it worthless. The lake had risen, its spokesman, Ana Holm, said.',
      'NO',
    ],
    ['Norway will host the talks, Trade Minister Ana Holm said.', 'NO'],
    ['OSLO, 3 May 2025\nTrade Minister Ana Holm said no.', 'NO'],
    ['Norway will regret it, Trade Minister Ana Holm said.', null],
    ['Norway met Denmark. The lake board had no notice, its spokesman, Ana Holm, said.', null],
    ['OSLO, 3 May 2025\nAna Holm, a farmer, said no.', null],
    [
      'Norway will host the talks, Trade Minister Ana Holm said. The Danish trade minister, Ana Holm, left.',
      'DK',
    ],
  ])('reads the country of an office from the words around it: %s', (text, country) => {
    const book = join(text);
    expect(book.people.find(({ name }) => name === 'Ana Holm')?.country ?? null).toBe(country);
  });

  it('joins a surname behind a courtesy title to the one who bears it in full elsewhere', () => {
    const book = join('Fatou Sillah said no.', 'Ms Sillah said yes.');
    expect(book.people.map(({ name }) => name)).toEqual(['Fatou Sillah']);
    const two = join('Fatou Sillah said no.', 'Awa Sillah said no.', 'Ms Sillah said yes.');
    expect(two.people).toHaveLength(3);
  });

  it('reads the country of a state office from the dateline of its paragraph', () => {
    const book = join(
      'OSLO: Fisheries Minister Tor Aasen met baker Ines Duarte.\nFinance Minister Per Lund was away.',
    );
    expect(book.people.map(({ name, country }) => [name, country])).toEqual([
      ['Ines Duarte', null],
      ['Per Lund', null],
      ['Tor Aasen', 'NO'],
    ]);
  });

  it('counts wordings of a role that differ only in capitals as one', () => {
    const book = join('Transport Minister Joseph Borg met transport minister Joseph Borg, an angler.');
    expect(book.people[0]!.roles).toEqual(['Transport Minister']);
  });

  it('numbers namesakes', () => {
    const ids = join(
      'Malta’s transport minister, Ali Hassan, said it rained.',
      'Jordan’s fisheries minister, Ali Hassan, said it snowed.',
    ).people.map(({ id }) => id);
    expect(ids).toEqual(['p-ali-hassan', 'p-ali-hassan-2']);
  });

  it('makes nobody of places, days, headlines and ordinary words', () => {
    const book = join(
      '# Fog Keeps Every Ferry In Port Again\nOn Monday the Baltic Sea was calm. Boats went from Old Harbour to Green Island. However, Additional Ferries sailed in May.',
    );
    expect(names(book.people)).toEqual([]);
  });
});

describe('joinNames, bodies', () => {
  it('joins a short form that an article explains', () => {
    const book = join('The Northern Fishing Union (NFU) met.', 'The NFU said boats would stay.');
    expect(book.organisations).toHaveLength(1);
    expect(book.organisations[0]).toMatchObject({ name: 'Northern Fishing Union', aliases: ['NFU'] });
  });

  it('joins a last word alone to the one body of the article that ends in it', () => {
    const [first, second] = [
      'The Northern Ferry Board met. The Board said that it would wait.',
      'The Northern Ferry Board and the Island Power Board met. The Board said that it would wait.',
    ];
    expect(names(join(first).organisations)).toEqual(['Northern Ferry Board']);
    const both = join(second).organisations;
    expect(both.filter(({ aliases }) => aliases.includes('Board'))).toEqual([]);
  });

  it('joins romanisations', () => {
    const book = join('The Tanzeem-e-Sahil Party met.', 'The Tanzeem-i-Sahil Party met again.');
    expect(book.organisations).toHaveLength(1);
  });

  it('joins a country, its capital and its government', () => {
    const book = join('Ankara said yes. Turkiye will pay. The Turkish government agreed.');
    expect(book.organisations).toHaveLength(1);
    expect(book.organisations[0]).toMatchObject({
      id: 'o-turkiye',
      name: 'Turkiye',
      kind: 'government',
      country: 'TR',
      aliases: ['Ankara', 'Turkish government'],
    });
  });

  it('joins a ministry by its country and field', () => {
    const book = join('The Icelandic Foreign Ministry said no.', 'Iceland’s foreign ministry said no again.');
    expect(book.organisations.filter(({ kind }) => kind === 'ministry')).toHaveLength(1);
  });
});

describe('joinNames, laws', () => {
  const sentences = [
    'Marta Lindqvist said it rained. Lindqvist left.',
    'Minister Borg spoke. Malta agreed.',
    'Transport Minister Joseph Borg of Malta spoke.',
    'Carla Mendes and Rui Mendes said it rained. Mendes left.',
    'The Northern Fishing Union (NFU) said no.',
    'The NFU said yes. Valletta agreed.',
    'Mr Joseph Borg met Mrs Mendes.',
  ];

  it('does not depend on the order of the articles', () => {
    const inputs = sentences.map((text, index) => read(text, `${index}.txt`));
    const expected = joinNames(inputs);
    fc.assert(
      fc.property(fc.shuffledSubarray(inputs, { minLength: inputs.length }), (shuffled) => {
        const book = joinNames(shuffled);
        expect(book.people).toEqual(expected.people);
        expect(book.organisations).toEqual(expected.organisations);
      }),
    );
  });

  it('gives unique ids, and mentions whose words stand in their article', () => {
    const pieces = fc.constantFrom(
      ...sentences,
      'He left.',
      '“Yes,” she said.',
      'In Oslo, A. B. Cee (D-X.) said “no”.',
      '— ’s The',
    );
    fc.assert(
      fc.property(fc.array(fc.array(pieces, { maxLength: 4 }), { maxLength: 3 }), (articles) => {
        const inputs = articles.map((parts, index) => read(parts.join('\n'), `${index}.txt`));
        const book = joinNames(inputs);
        const actors = [...book.people, ...book.organisations];
        expect(new Set(actors.map(({ id }) => id)).size).toBe(actors.length);
        for (const { article, start, end, exact } of actors.flatMap(({ mentions }) => mentions)) {
          expect(inputs.find((input) => input.article.id === article)!.article.text.slice(start, end)).toBe(
            exact,
          );
        }
      }),
    );
  });

  it('finds the actor at a span', () => {
    const input = read('Marta Lindqvist said it rained.', '0.txt');
    const book = joinNames([input]);
    expect(nameOf(book, book.idAt(input.article.id, { start: 6, end: 15 }))).toBe('Marta Lindqvist');
    expect(book.idAt(input.article.id, { start: 16, end: 20 })).toBeNull();
  });
});
