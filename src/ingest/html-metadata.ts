import { type Metadata } from '../model/article.ts';
import { type HtmlDocument } from './html-document.ts';
import { type ArticleMetadata } from './read-article.ts';
import { readDate } from './read-date.ts';

/** schema.org's types whose fields speak of the article; a page also describes its site, its path and its videos. */
const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/;

/**
 * Metadata that a page declares about itself, basis `file`: JSON-LD first, then Open Graph and other meta elements, then `<title>`. Null where
 * it declares none; nothing is taken from the name of a file or the host of an address.
 */
export function readHtmlMetadata(document: HtmlDocument): ArticleMetadata {
  const linked = findArticleData(document);
  const meta = (...names: readonly string[]): string | null => readMeta(document, names);
  const outlet =
    nameOf(linked['publisher']) ?? meta('og:site_name', 'application-name', 'citation_journal_title');
  const title =
    stringOf(linked['headline']) ??
    meta('og:title', 'twitter:title') ??
    document.querySelector('title')?.textContent ??
    null;
  const date =
    stringOf(linked['datePublished']) ??
    meta('article:published_time', 'datePublished', 'pubdate', 'date', 'dc.date', 'dcterms.date') ??
    document.querySelector('time[datetime][pubdate], article time[datetime]')?.getAttribute('datetime') ??
    null;
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const url = stringOf(linked['url']) ?? canonical ?? meta('og:url');
  return {
    title: declare(cleanTitle(title, outlet)),
    outlet: declare(outlet),
    byline: declare(
      readAuthor(linked['author']) ?? cleanAuthor(meta('author', 'article:author', 'byl', 'dc.creator')),
    ),
    published: declare(date === null ? null : readDate(date.trim())),
    url: declare(url !== null && /^https?:\/\//.test(url) ? url : null),
    language: declare(readLanguage(document)),
  };
}

function declare(value: string | null): Metadata | null {
  const words = value?.replace(/\s+/g, ' ').trim() ?? '';
  return words === '' ? null : { value: words, basis: 'file' };
}

function readMeta(document: HtmlDocument, names: readonly string[]): string | null {
  for (const name of names) {
    for (const attribute of ['property', 'name', 'itemprop']) {
      const content = document.querySelector(`meta[${attribute}="${name}"]`)?.getAttribute('content')?.trim();
      if (content !== undefined && content !== '') return content;
    }
  }
  return null;
}

type Data = Readonly<Record<string, unknown>>;

/** The first article among the page's JSON-LD; data that does not parse is passed over. */
function findArticleData(document: HtmlDocument): Data {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = findArticle(JSON.parse(script.textContent ?? ''), 0);
      if (found !== null) return found;
    } catch {
      continue;
    }
  }
  return {};
}

function findArticle(data: unknown, depth: number): Data | null {
  if (depth > 4) return null;
  if (Array.isArray(data)) {
    for (const item of data as readonly unknown[]) {
      const found = findArticle(item, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  if (!isData(data)) return null;
  const types = [data['@type']].flat();
  if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return data;
  return findArticle(data['@graph'] ?? data['mainEntity'], depth + 1);
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function nameOf(value: unknown): string | null {
  return isData(value) ? stringOf(value['name']) : stringOf(value);
}

function readAuthor(value: unknown): string | null {
  const names = [value].flat().map((author) => cleanAuthor(nameOf(author)));
  const known = names.filter((name) => name !== null);
  return known.length === 0 ? null : known.join(', ');
}

/** An address in the author's place names nobody. */
function cleanAuthor(author: string | null): string | null {
  if (author === null || /^https?:|^@|^[\w.]+@/.test(author.trim())) return null;
  return author.replace(/^by\s+/i, '');
}

/** Pages add their own name to the title of a tab: "Ferry fees rise | The Courier". */
function cleanTitle(title: string | null, outlet: string | null): string | null {
  if (title === null || outlet === null) return title;
  const words = title.trim();
  const parts = /^(.+\S)\s+[|–—·-]\s+(\S.*)$/.exec(words);
  return parts?.[1] !== undefined && parts[2]?.toLowerCase() === outlet.trim().toLowerCase()
    ? parts[1]
    : words;
}

function readLanguage(document: HtmlDocument): string | null {
  const declared = document.documentElement.getAttribute('lang')?.trim();
  if (declared === undefined || declared === '') return null;
  try {
    return Intl.getCanonicalLocales(declared.replace('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}
