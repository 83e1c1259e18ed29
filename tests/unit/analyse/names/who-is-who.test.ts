import { describe, expect, it } from 'vitest';
import { resolveMarked } from './read-marked.ts';

const bookOf = (...texts: readonly string[]) => resolveMarked(...texts).book;

describe('who is who', () => {
  it('knows a company in every article by what one of them calls it', () => {
    const book = bookOf('The operator Baltmar cut two trips.', '[[Baltmar]] said it had no choice.');
    expect(book.organisations.map(({ name, kind }) => [name, kind])).toEqual([['Baltmar', 'company']]);
    expect(book.people).toEqual([]);
  });
  it('leaves a bearer of the surname a person', () => {
    const book = bookOf('The operator Holm cut two trips.', '[[Pia Holm]] left. [[Holm]] said it was over.');
    expect(book.people.map(({ name }) => name)).toEqual(['Pia Holm']);
  });
  it('keeps the accents that one article writes', () => {
    const book = bookOf('[[Sigrun Arnadottir]] said no.', '[[Sigrún Árnadóttir]] said yes.');
    expect(book.people.map(({ name }) => name)).toEqual(['Sigrún Árnadóttir']);
  });
  it('prints no role that a longer one holds', () => {
    const book = bookOf('Transport Minister Ingrid Vik came. Minister Vik left.');
    expect(book.people.map(({ roles }) => roles)).toEqual([['Transport Minister']]);
  });
  it('keeps two ministries of one country apart', () => {
    const book = bookOf(
      '[[The Ghanaian Ministry of Roads]] said yes. [[The Ghanaian Ministry of Finance]] said no.',
    );
    expect(book.organisations).toHaveLength(2);
  });
  it('lists no place that an event is named after', () => {
    const book = bookOf('The Istanbul talks were mediated by Varn. [[Pia Holm]] left.');
    expect(book.organisations.map(({ name }) => name)).not.toContain('Istanbul');
  });
  it('takes a station with a number in its name for a body', () => {
    const book = bookOf('In an interview with the broadcaster Sever-24 on Sunday, [[Pia Holm]] said no.');
    expect(book.people.map(({ name }) => name)).toEqual(['Pia Holm']);
  });
  it('lists no city that bears a given name, and leaves a person of that name alone', () => {
    const inCity = bookOf('The fee took effect in Bergen. Bergen’s harbour master, [[Sverre Fonn]], agreed.');
    expect(inCity.people.map(({ name }) => name)).toEqual(['Sverre Fonn']);
    const person = bookOf('They had trust in Florence. [[Florence]] said she was glad.');
    expect(person.people.map(({ name }) => name)).toEqual(['Florence']);
  });
});
