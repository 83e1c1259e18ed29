import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/compose/index.ts';
import { chooseLoadedWords } from '../../../src/config/loaded-words.ts';
import { type Dossier, type Statement } from '../../../src/model/dossier.ts';
import { renderMarkdown } from '../../../src/render/markdown/index.ts';
import { articleOf, dossierOf, statementOf } from '../../support/small-dossier.ts';
import { plainOptions, shippedFolders } from '../../support/template-folders.ts';

const OUTLET = { value: 'The Fjord Courier', basis: 'front-matter' as const };

function packOf(
  words: string,
  kind: Statement['kind'],
  guard: { readonly loaded?: readonly string[]; readonly names?: Readonly<Record<string, string>> } = {},
  outlet: typeof OUTLET | null = OUTLET,
) {
  const article = { ...articleOf('one.txt', 'The quay.', `He said ${words} on Monday.`), outlet };
  const dossier: Dossier = dossierOf([article], {
    statements: [statementOf(article, words, null, { kind })],
  });
  const { document, diagnostics } = compose(dossier, shippedFolders('analyst'), {
    ...plainOptions,
    guard: { loaded: chooseLoadedWords(guard.loaded ?? []), names: guard.names ?? {} },
  });
  const markdown = Buffer.from(renderMarkdown(document!).bytes).toString().replaceAll('\\', '');
  const statement = markdown.split('## Key statements')[1]!.split('## ')[0]!;
  return { statement, notes: diagnostics.filter(({ code }) => code === 'wording-attributed') };
}

describe('a loaded word outside quotation marks', () => {
  it('is printed with whose wording it is, and noted at its place', () => {
    const { statement, notes } = packOf('the unprovoked closure hurt', 'indirect');
    expect(statement).toContain('the unprovoked closure hurt (“unprovoked”: wording of The Fjord Courier)');
    expect(notes.map(({ file, line, column, severity }) => [file, line, column, severity])).toEqual([
      ['one.txt', 3, 13, 'note'],
    ]);
  });

  it('is the article’s where no outlet is named', () => {
    expect(packOf('martyred sailors rest', 'indirect', {}, null).statement).toContain(
      '(“martyred”: wording of the article)',
    );
  });

  it('is left alone in quotation marks, and in a speaker’s own words', () => {
    expect(packOf('an “unprovoked” closure', 'mixed').statement).not.toContain('wording of');
    expect(packOf('the unprovoked closure hurt', 'direct').statement).toContain(
      '“the unprovoked closure hurt”',
    );
    expect(packOf('the unprovoked closure hurt', 'direct').notes).toEqual([]);
  });

  it('is named once, however often it stands, and with the others', () => {
    const { statement, notes } = packOf('so-called talks of a regime that is so-called', 'indirect');
    expect(statement).toContain(
      'so-called talks of a regime that is so-called (“so-called, regime”: wording of',
    );
    expect(notes).toHaveLength(3);
  });

  it('is none where the word before it makes it harmless', () => {
    expect(packOf('the tariff regime stays', 'indirect').notes).toEqual([]);
    expect(packOf('the regimen stays', 'indirect', { loaded: ['-regime*', 'regime'] }).notes).toEqual([]);
  });

  it('is whatever the project’s list says', () => {
    expect(packOf('the greedy harbour board left', 'indirect', { loaded: ['greedy'] }).notes).toHaveLength(1);
    expect(packOf('the unprovoked closure hurt', 'indirect', { loaded: ['-unprovoked'] }).notes).toEqual([]);
  });
});

describe('the names table', () => {
  const names = { Nordhavn: 'North Haven', 'the Inner Sound': 'Sund' };

  it('prints the house’s name, with the source’s behind it once', () => {
    expect(packOf('Nordhavn may close, as Nordhavn is full', 'indirect', { names }).statement).toContain(
      'North Haven (in the source: Nordhavn) may close, as North Haven is full',
    );
  });

  it('changes nothing inside quotation marks, in own words, or in a longer name', () => {
    expect(packOf('“Nordhavn first” was their word', 'mixed', { names }).statement).toContain(
      '“Nordhavn first”',
    );
    expect(packOf('Nordhavn may close', 'direct', { names }).statement).toContain('“Nordhavn may close”');
    expect(packOf('Nordhavnsgade may close', 'indirect', { names }).statement).toContain(
      'Nordhavnsgade may close',
    );
  });
});
