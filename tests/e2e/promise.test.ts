/** The promise of the README, line by line, on the example and on real articles: docs/promise.md says what is tested where. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Dossier, dossierSchema } from '../../src/model/dossier.ts';
import { type Selector } from '../../src/model/selector.ts';
import { AIDS_SCRIPT } from '../../src/render/html/aids/aids-script.ts';
import { findAll, readHtml, type ReadElement } from '../support/read-html.ts';
import { repository, runCli, sharedArticles } from '../support/run-cli.ts';

const exampleArticles = path.join(repository, 'docs/examples/articles');
const sets = [
  { name: 'the example', inputs: exampleArticles },
  { name: 'the five real articles', inputs: sharedArticles },
];

describe.each(sets)('on $name', ({ inputs }) => {
  describe.skipIf(!existsSync(inputs))('(skipped where the articles are absent)', () => {
    let folder = '';
    let dossier: Dossier;
    let page: ReadElement;

    beforeAll(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'briefpack-promise-'));
      const run = runCli(['build', inputs, '-a', 'analyst', '-f', 'html', '-f', 'json', '-o', `${folder}/`]);
      expect(run.stderr).not.toContain('error');
      expect(run.code).toBe(0);
      dossier = dossierSchema.parse(JSON.parse(readFileSync(path.join(folder, 'briefing.json'), 'utf8')));
      page = readHtml(readFileSync(path.join(folder, 'briefing-analyst.html'), 'utf8'));
    });
    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    it('every selector points at its own words', () => {
      const selectors = collectSelectors(dossier);
      expect(selectors.length).toBeGreaterThan(100);
      for (const { article, start, end, exact, prefix, suffix } of selectors) {
        const text = textOf(dossier, article);
        expect(text.slice(start, end)).toBe(exact);
        expect(text.slice(0, start).endsWith(prefix)).toBe(true);
        expect(text.slice(end).startsWith(suffix)).toBe(true);
      }
    });

    it('source, cue, venue and addressee of a statement are words of its article', () => {
      for (const statement of dossier.statements) {
        const text = textOf(dossier, statement.article);
        for (const span of [statement.source, statement.cue, statement.venue, statement.addressee]) {
          if (span !== null) expect(text.slice(span.start, span.end)).toBe(span.exact);
        }
        expect(statement.exact).toBe(statement.evidence.map(({ exact }) => exact).join(' … '));
      }
    });

    it('blocks hold every printable character, in order and without overlap', () => {
      for (const { text, blocks } of dossier.articles) {
        let end = 0;
        for (const block of blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          end = block.end;
        }
        expect(blocks.length).toBeGreaterThan(0);
        expect(text.slice(end).trim()).toBe('');
      }
    });

    it('every printed quotation is in an article, character for character', () => {
      const articles = dossier.articles.map(({ text }) => collapse(text));
      const quotations = findAll(page, 'blockquote');
      expect(quotations.length).toBeGreaterThan(20);
      for (const quotation of quotations) {
        for (const words of quotedWords(quotation)) {
          expect(
            articles.some((text) => text.includes(words)),
            words,
          ).toBe(true);
        }
      }
    });

    it('every speaker that is named stands in the articles, and nobody is named for a doubtful source', () => {
      const actors = new Map([...dossier.people, ...dossier.organisations].map((actor) => [actor.id, actor]));
      for (const statement of dossier.statements) {
        if (statement.speaker === null) continue;
        const actor = actors.get(statement.speaker);
        expect(actor, statement.speaker).toBeDefined();
        expect(actor?.mentions.length).toBeGreaterThan(0);
        expect(statement.doubts).not.toContain('speaker-not-found');
        expect(statement.doubts).not.toContain('speaker-unnamed');
        expect(statement.doubts).not.toContain('speaker-ambiguous');
      }
    });

    it('the page asks for nothing, and runs nothing but the script that every page has', () => {
      expect(findAll(page, 'iframe, object, embed, link[rel], [src]')).toEqual([]);
      expect(findAll(page, 'script').map(({ textContent }) => textContent)).toEqual([AIDS_SCRIPT]);
    });
  });
});

function textOf(dossier: Dossier, id: string): string {
  const article = dossier.articles.find((each) => each.id === id);
  if (article === undefined) throw new Error(`No article ${id}`);
  return article.text;
}

/** Every selector of a dossier, wherever it stands. */
function collectSelectors(value: unknown): readonly Selector[] {
  if (Array.isArray(value)) return value.flatMap(collectSelectors);
  if (typeof value !== 'object' || value === null) return [];
  const isSelector = 'article' in value && 'start' in value && 'exact' in value && 'prefix' in value;
  // The keys that were just looked for are those of a selector; the schema has checked their types.
  return isSelector ? [value as unknown as Selector] : Object.values(value).flatMap(collectSelectors);
}

/** The words of a quotation as printed, without the pack's own marks around and between its parts. */
function quotedWords(quotation: ReadElement): readonly string[] {
  const own = findAll(quotation, '.mark, .cite, .muted').map(({ textContent }) => collapse(textContent));
  let words = collapse(quotation.textContent);
  for (const mark of own) words = words.replace(mark, ' ');
  return words
    .split(' … ')
    .map((part) => collapse(part).replace(/^“|”$/gu, ''))
    .filter((part) => part !== '');
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
