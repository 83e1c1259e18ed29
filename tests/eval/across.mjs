/**
 * Precision and recall of the questions across articles against hand annotations:
 *
 *   node tests/eval/across.mjs [--dist DIR] [--show] [--json] [--from gold|text] [--set NAME] [--sets DIR]
 *
 * `--from gold` (default) gives the comparison the annotated statements, so that only the comparison is measured;
 * `--from text` runs everything from the articles' words. `--show` prints every miss and every extra, `--json` the
 * figures alone: `[{ set, from, what, recall, precision }]`, shares or null where there is nothing to count.
 * Two spans are taken as the same where they share at least 30 % of the shorter one's characters.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '../..');
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const dist = path.resolve(option('dist', path.join(root, 'dist')));
const isShown = process.argv.includes('--show');
const isJson = process.argv.includes('--json');
const rows = [];
const print = (...words) => {
  if (!isJson) console.log(...words);
};
const from = option('from', 'gold');
const load = (file) => import(pathToFileURL(path.join(dist, file)).href);

const { compareArticles } = await load('analyse/across/index.js');
const { readText } = await load('analyse/text/index.js');
const { selectSpan } = await load('model/selector.js');
const analyse = from === 'text' ? (await load('analyse/index.js')).analyse : null;

/** The annotated sets: the project's own, and those beside the repository where they are present. */
function findSets() {
  const own = path.resolve(option('sets', path.join(root, 'tests/golden/across')));
  const sets = readdirSync(own, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(own, entry.name, 'gold.json')))
    .map((entry) => ({
      name: entry.name,
      gold: path.join(own, entry.name, 'gold.json'),
      articles: path.join(own, entry.name),
    }));
  const shared = path.resolve(root, '../shared');
  if (existsSync(path.join(shared, 'eval/seeds.json'))) {
    sets.unshift({
      name: 'seeds',
      gold: path.join(shared, 'eval/seeds.json'),
      articles: path.join(shared, 'articles'),
    });
  }
  const only = option('set', null);
  return only === null ? sets : sets.filter(({ name }) => name === only);
}

/** An article made by hand: a block a line, headings and furniture as annotated. */
function makeArticle(entry, set, gold) {
  const bytes = readFileSync(path.join(set.articles, entry.file));
  const text = bytes.toString('utf8').replaceAll('\r\n', '\n');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const marked = (list) =>
    (list ?? []).filter((one) => one.article === entry.id).map((one) => locate(one, text));
  const headings = marked(gold.headings);
  const furniture = marked(gold.furniture);
  const blocks = [];
  for (const match of text.matchAll(/[^\n]*\S[^\n]*/gu)) {
    const start = match.index + match[0].search(/\S/u);
    const end = match.index + match[0].trimEnd().length;
    const within = (spans) => spans.some((span) => span.start < end && start < span.end);
    const kind = within(furniture)
      ? 'furniture'
      : within(headings)
        ? 'heading'
        : /^[-•*] /u.test(match[0])
          ? 'list-item'
          : 'paragraph';
    blocks.push({ kind, start, end });
  }
  const published = gold.metadata[entry.id]?.published;
  return {
    id: `a-${sha256.slice(0, 12)}`,
    file: entry.file,
    sha256,
    encoding: 'utf-8',
    title: null,
    outlet: null,
    byline: null,
    published: published ? { value: published, basis: 'text' } : null,
    url: null,
    language: { value: 'en', basis: 'text' },
    text,
    blocks,
  };
}

function locate(span, text) {
  const exact = span.exact ?? span.text;
  if (span.start !== undefined) return { start: span.start, end: span.end };
  const start = text.indexOf(exact);
  if (start < 0) throw new Error(`not in the article: ${exact}`);
  return { start, end: start + exact.length };
}

const countryNames = {
  Argentina: 'AR',
  Gambia: 'GM',
  India: 'IN',
  Kenya: 'KE',
  Norway: 'NO',
  Pakistan: 'PK',
  Tanzania: 'TZ',
  Uganda: 'UG',
  'European Union': 'EU',
};

function readSet(set) {
  const gold = JSON.parse(readFileSync(set.gold, 'utf8'));
  const articles = new Map(gold.articles.map((entry) => [entry.id, makeArticle(entry, set, gold)]));
  const actors = new Map();
  const actorFor = (one) => {
    const name = one.speaker;
    if (name === null || name.startsWith('unnamed')) return null;
    const isCountry = Object.hasOwn(countryNames, name);
    const isPerson = gold.people.some((person) => person.name === name);
    if (!actors.has(name)) {
      actors.set(name, {
        id: `${isPerson ? 'p' : 'o'}-${actors.size}`,
        name,
        aliases: [],
        country: one.country ?? countryNames[name] ?? null,
        mentions: [],
        roles: [],
        ...(isPerson ? {} : { kind: isCountry ? 'government' : 'other' }),
      });
    }
    return actors.get(name);
  };
  const statements = gold.statements.map((one) =>
    makeStatement(one, articles.get(one.article), actorFor(one)),
  );
  const all = [...actors.values()];
  return {
    gold,
    articles,
    input: {
      articles: [...articles.values()].map((article) => ({
        article,
        text: readText(article.text, article.blocks, 'en'),
      })),
      people: all.filter(({ kind }) => kind === undefined),
      organisations: all.filter(({ kind }) => kind !== undefined),
      statements,
    },
  };
}

function makeStatement(one, article, actor) {
  const whole = locate(one, article.text);
  const parts = (one.parts ?? [[whole.start, whole.end]]).map(([start, end]) =>
    selectSpan(article, { start, end }),
  );
  const sourceWords = typeof one.source === 'string' ? one.source : one.source?.text;
  const source = findSource(one, article.text, whole, sourceWords);
  return {
    id: one.id,
    article: article.id,
    kind: one.kind,
    exact: parts.map(({ exact }) => exact).join(' … '),
    speaker: actor?.id ?? null,
    speakerText: sourceWords ?? null,
    source,
    cue: findCue(one, article.text, whole, source),
    standing: one.standing,
    reporter: null,
    venue: null,
    addressee: null,
    date: null,
    topics: [],
    countries: [],
    doubts: [],
    evidence: parts,
  };
}

function findSource(one, text, whole, words) {
  if (words === undefined) return null;
  if (typeof one.source === 'object') {
    return {
      start: one.source.start,
      end: one.source.end,
      exact: text.slice(one.source.start, one.source.end),
    };
  }
  const places = [...text.matchAll(new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'), 'gu'))];
  const [nearest] = places
    .map(({ index }) => ({
      index,
      distance: Math.min(Math.abs(index - whole.end), Math.abs(whole.start - index)),
    }))
    .sort((a, b) => a.distance - b.distance);
  return nearest === undefined
    ? null
    : { start: nearest.index, end: nearest.index + words.length, exact: words };
}

/** The seeds give no cue: the words between source and content stand for it. */
function findCue(one, text, whole, source) {
  if (one.cue !== undefined) {
    const at =
      source === null ? text.indexOf(one.cue) : text.indexOf(one.cue, Math.max(0, source.start - 20));
    return at < 0 ? null : { start: at, end: at + one.cue.length, exact: one.cue };
  }
  if (source === null || source.end > whole.start || whole.start - source.end > 60) return null;
  const between = text.slice(source.end, whole.start);
  const word = /(?!(?:has|have|had|also|is|was|a|recent|in|an|to)\b)\b[a-z]+(?: (?:out|that|of))?/u.exec(
    between,
  );
  if (word === null) return null;
  const start = source.end + word.index;
  return { start, end: start + word[0].length, exact: word[0] };
}

const isSameSpan = (a, b) => {
  if (a.article !== b.article) return false;
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && shared >= 0.3 * Math.min(a.end - a.start, b.end - b.start);
};
const figure = (hits, total) => (total === 0 ? '  -  ' : (hits / total).toFixed(3));
const show = (...words) => {
  if (isShown) console.log('   ', ...words);
};

/** A gold item is hit where `matches` holds for some predicted item; a predicted one is right likewise. */
function scoreLists(name, goldItems, predicted, matches, say) {
  const missed = goldItems.filter((one) => !predicted.some((other) => matches(one, other)));
  const extra = predicted.filter((other) => !goldItems.some((one) => matches(one, other)));
  report(
    name,
    goldItems.length - missed.length,
    goldItems.length,
    predicted.length - extra.length,
    predicted.length,
  );
  for (const one of missed) show('MISSED', say.gold(one));
  for (const one of extra) show('EXTRA ', say.found(one));
}

function report(name, hits, total, right, found) {
  const share = (part, whole) => (whole === 0 ? null : part / whole);
  rows.push({
    set: setName,
    from,
    what: name.trim(),
    recall: share(hits, total),
    precision: share(right, found),
  });
  print(
    `  ${name.padEnd(15)} R ${figure(hits, total)} (${hits}/${total})   P ${figure(right, found)} (${right}/${found})`,
  );
}

const sets = findSets();
let setName = '';
for (const set of sets) {
  setName = set.name;
  const { gold, articles, input } = readSet(set);
  const dossier = analyse === null ? compareArticles(input) : analyse([...articles.values()]);
  print(`${set.name} (${from})`);
  const spanOf = (one) => ({
    article: articles.get(one.article).id,
    ...locate(one, articles.get(one.article).text),
  });
  const goldSpans = new Map(gold.statements.map((one) => [one.id, spanOf(one)]));
  const found = new Map(dossier.statements.map((one) => [one.id, one]));
  /** Annotated statements that a found one stands for. */
  const goldIds = (id) => {
    const statement = found.get(id);
    if (statement === undefined) return [];
    return [...goldSpans]
      .filter(([, span]) => statement.evidence.some((part) => isSameSpan(span, part)))
      .map(([g]) => g);
  };

  scoreUtterances(gold, dossier, goldIds, found);
  scorePositions(gold, dossier, goldIds, found);
  const sides = (one) => one.sides.map((side) => spanOf(side));
  scoreLists(
    'disagreements',
    gold.disagreements,
    dossier.disagreements,
    (one, other) =>
      sides(one).filter((span) =>
        other.sides.some((side) => side.evidence.some((part) => isSameSpan(span, part))),
      ).length > 1,
    {
      gold: (one) => one.about,
      found: (one) => `${one.kind}: ${one.about} | ${one.sides.map(({ text }) => text).join(' || ')}`,
    },
  );
  scoreLists(
    'questions',
    gold.openQuestions,
    dossier.questions,
    (one, other) =>
      one.kind === other.kind &&
      one.evidence.some((span) => other.evidence.some((part) => isSameSpan(spanOf(span), part))),
    { gold: (one) => `${one.kind}: ${one.question}`, found: (one) => `${one.kind}: ${one.text}` },
  );
  const events = dossier.timeline.filter(({ kind }) => kind !== 'publication');
  scoreLists(
    'timeline',
    gold.timeline,
    events,
    (one, other) =>
      one.date === other.date.value && other.evidence.some((part) => isSameSpan(spanOf(one.evidence), part)),
    { gold: (one) => `${one.date} ${one.event}`, found: (one) => `${one.date.value} ${one.text}` },
  );
  const expansions = gold.acronyms.filter(({ expansion }) => expansion !== null);
  scoreLists('glossary', expansions, dossier.glossary, (one, other) => one.acronym === other.term, {
    gold: (one) => one.acronym,
    found: (one) => `${one.term} = ${one.expansion}`,
  });
  if (isShown) {
    console.log('   SUMMARY', ...dossier.summary.map(({ text }) => `\n     ${text}`));
    for (const one of dossier.positions) {
      console.log(
        `   POSITION ${one.country} ${one.actor} | ${one.issue} | ${one.standing} ${one.characterisedBy ?? ''}`,
      );
      for (const id of one.statements) console.log(`       ${found.get(id)?.exact.slice(0, 110)}`);
    }
  }
}

if (isJson) console.log(JSON.stringify(rows));

/** Pairs of statements that stand in one group. */
function scoreUtterances(gold, dossier, goldIds, found) {
  const pairs = (lists) =>
    lists.flatMap((list) => list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b].sort().join(' '))));
  const goldPairs = new Set(pairs(gold.sameUtterance.map(({ statements }) => statements)));
  const predicted = dossier.utterances.map(({ statements }) => [
    ...new Set(statements.flatMap((id) => goldIds(id))),
  ]);
  const predictedPairs = new Set(pairs(predicted));
  const groupHits = gold.sameUtterance.filter((group) =>
    predicted.some((list) => group.statements.filter((id) => list.includes(id)).length > 1),
  );
  const right = predicted.filter((list) =>
    gold.sameUtterance.some(({ statements }) => statements.filter((id) => list.includes(id)).length > 1),
  );
  report('utterances', groupHits.length, gold.sameUtterance.length, right.length, dossier.utterances.length);
  const hits = [...goldPairs].filter((pair) => predictedPairs.has(pair));
  report('  their pairs', hits.length, goldPairs.size, hits.length, predictedPairs.size);
  for (const pair of goldPairs) if (!predictedPairs.has(pair)) show('MISSED', pair);
  for (const list of dossier.utterances) {
    const ids = list.statements.flatMap((id) => goldIds(id));
    const wrong = pairs([ids]).some((pair) => !goldPairs.has(pair));
    if (wrong || ids.length < 2)
      show(
        'EXTRA ',
        ids.join(' '),
        list.statements.map((id) => `\n        ${found.get(id)?.exact}`).join(''),
      );
  }
}

/** A position is present where the country's position names a statement that is annotated with the issue. */
function scorePositions(gold, dossier, goldIds, found) {
  const topics = new Map(gold.statements.map(({ id, topics: list }) => [id, list]));
  const isOf = (one, other) =>
    other.country === one.country &&
    other.statements.some((id) => goldIds(id).some((goldId) => topics.get(goldId).includes(one.issue)));
  const present = gold.positions.filter((one) => dossier.positions.some((other) => isOf(one, other)));
  const standing = present.filter((one) =>
    dossier.positions.some((other) => isOf(one, other) && other.standing === one.standing),
  );
  const speakers = new Map(gold.statements.map(({ id, country }) => [id, country]));
  const wrong = dossier.positions.filter(
    ({ country, standing: how, statements }) =>
      how === 'own-words' &&
      statements.some((id) => goldIds(id).some((goldId) => speakers.get(goldId) !== country)),
  );
  const share = (part, whole) => (whole === 0 ? null : part / whole);
  rows.push(
    {
      set: setName,
      from,
      what: 'positions present',
      recall: share(present.length, gold.positions.length),
      precision: null,
    },
    {
      set: setName,
      from,
      what: 'their standing right',
      recall: share(standing.length, present.length),
      precision: null,
    },
    { set: setName, from, what: 'own words on the wrong side', count: wrong.length },
  );
  print(
    `  positions       present ${figure(present.length, gold.positions.length)} (${present.length}/${gold.positions.length})` +
      `   standing ${figure(standing.length, present.length)}   wrong side ${wrong.length}   cells ${dossier.positions.length}`,
  );
  for (const one of gold.positions) {
    if (!present.includes(one)) show('MISSED', `${one.country} ${one.issue}`);
    else if (!standing.includes(one)) show('STANDING', `${one.country} ${one.issue}`);
  }
  for (const one of wrong)
    show('WRONG SIDE', one.country, one.issue, one.statements.map((id) => found.get(id)?.exact).join(' | '));
}
