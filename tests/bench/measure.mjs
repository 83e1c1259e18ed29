/**
 * One measurement in a process of its own: `node tests/bench/measure.mjs WHAT COUNT`. Prints a line of JSON: seconds of
 * processor time (all threads of the process, the clean-up of memory included), how many things they went into, and the
 * most memory that the process held. What is measured twice is measured warm: the first round only wakes the compiler.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeArticles } from './make-articles.mjs';

const [, , what, countText] = process.argv;
const count = Number(countText);
const dist = path.resolve(import.meta.dirname, '../../dist');
const load = (file) => import(pathToFileURL(path.join(dist, file)).href);

const { ingest } = await load('ingest/index.js');
const { analyse } = await load('analyse/index.js');
const { readText } = await load('analyse/text/index.js');
const { findStatements } = await load('analyse/statements/index.js');

const read = async (files) => (await ingest(files)).articles;

/** Who said what, article by article, as in a stream: nothing of an article is kept. */
function extract(articles) {
  let statements = 0;
  for (const article of articles) {
    const text = readText(article.text, article.blocks, 'en');
    statements += findStatements(article, text).statements.length;
  }
  return statements;
}

/** The words of `count` articles as one article. */
async function makeLongArticle() {
  const text = makeArticles(count)
    .map(({ bytes }) => bytes.toString('utf8').replace(/^---[^]*?---\n/u, ''))
    .join('\n');
  return await read([{ path: 'articles/long.txt', bytes: Buffer.from(text, 'utf8') }]);
}

/** Reads and extracts a hundred files at a time, so that no more than these are held. */
async function stream() {
  const files = makeArticles(count);
  for (let from = 0; from < files.length; from += 100) extract(await read(files.slice(from, from + 100)));
}

const measures = {
  /** Text, cues, sources, contents. */
  statements: async () => extract.bind(null, await read(makeArticles(count))),
  /** The same from the bytes, a hundred files at a time. */
  stream: async () => stream,
  /** The whole analysis: statements, names, speakers, and the comparison. */
  analysis: async () => analyse.bind(null, await read(makeArticles(count))),
  /** As `statements`, in one article of `count` times 600 words. */
  length: async () => extract.bind(null, await makeLongArticle()),
};

const run = await measures[what]();
extract(await read(makeArticles(40)));
const before = process.cpuUsage();
await run();
const { user, system } = process.cpuUsage(before);
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds: (user + system) / 1e6, count, megabytes }));
