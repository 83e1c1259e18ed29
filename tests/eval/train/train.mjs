// usage: node tests/eval/train/train.mjs [--dist DIR] [--data FILE] [--out FILE] [--fast]
// Learns the scores of src/analyse/statements from the train split. What it writes is numbers: trees over the features of *-features.ts,
// and for the words of the project's own lexicon how often they report. A score that looks at another one is trained on what that one
// says of articles that it was not trained on.
import fs from 'node:fs';
import path from 'node:path';
import { train, writeForest, edgesFor } from './boosting.mjs';

const args = process.argv.slice(2);
const option = (name, fallback) => (args.includes(name) ? args[args.indexOf(name) + 1] : fallback);
const dist = path.resolve(option('--dist', 'dist'));
const fast = args.includes('--fast');
const data = option('--data', '../shared/eval/polnear-train.jsonl');
const out = option('--out', 'src/analyse/statements/learnt.ts');
const room = (name) => import(`${dist}/analyse/statements/${name}.js`);
const { readText } = await import(`${dist}/analyse/text/index.js`);
const { readTokens } = await room('reading');
const { cueCandidates } = await room('cue-candidates');
const { countTokens, priorKey, followedKey } = await room('feature-basis');
const { cueClasses, cueFeatures } = await room('cue-features');
const { startClasses, startFeatures } = await room('start-features');
const { endClasses, endFeatures } = await room('end-features');
const { sourceClasses, sourceFeatures } = await room('source-features');
const { acceptClasses, acceptFeatures } = await room('accept-features');
const { attribute, scoreCues } = await room('attribute');
const { readForest } = await room('forest');
const { isOuterMark, startCandidates, endCandidates, sourceCandidates } = await room('candidates');
const { blocksOf } = await import('./blocks.mjs');

const FOLDS = 5;
const articles = fs
  .readFileSync(data, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const log = (...words) => console.error(`[${(performance.now() / 1000).toFixed(0)}s]`, ...words);

// ---- gold in tokens
const prepared = articles.map((article, index) => {
  const reading = readTokens(readText(article.text, blocksOf(article.text), 'en'));
  const { tokens } = reading.annotated;
  const candidates = cueCandidates(reading);
  const gold = new Map();
  for (const statement of article.statements) {
    if (!statement.cue) continue;
    const inside = candidates.filter(
      (c) => tokens[c.token].start < statement.cue.end && tokens[c.after - 1].end > statement.cue.start,
    );
    const pick =
      inside.find((c) => c.word && c.kind === 'verb') ??
      inside.find((c) => c.kind === 'according') ??
      inside.find((c) => c.kind === 'verb') ??
      inside.find((c) => c.kind === 'nominal') ??
      inside[0];
    const span = tokenSpan(reading, statement);
    if (pick && span && !gold.has(pick.token)) gold.set(pick.token, { ...span, statement });
  }
  return { article, reading, candidates, gold, fold: index % FOLDS };
});
function tokenSpan(reading, { start, end }) {
  const { tokens } = reading.annotated;
  let first = tokens.findIndex((t) => t.end > start);
  let last = tokens.findLastIndex((t) => t.start < end);
  while (first < last && isOuterMark(reading, first)) first++;
  while (last > first && isOuterMark(reading, last)) last--;
  return first >= 0 && first <= last ? { first, end: last + 1 } : null;
}
log(
  'articles',
  prepared.length,
  'candidates',
  prepared.reduce((n, p) => n + p.candidates.length, 0),
  'gold',
  prepared.reduce((n, p) => n + p.gold.size, 0),
);

// ---- priors of the lexicon's words
const FEWEST = 3;
const round = (share) => Math.round(20 * share) * 5;
const tallies = Array.from({ length: FOLDS }, () => ({ words: new Map(), followed: new Map() }));
for (const { reading, candidates, gold, fold } of prepared) {
  const { words, followed } = tallies[fold];
  for (const c of candidates) {
    const g = gold.get(c.token);
    const found = g && [
      1,
      g.statement.kind !== 'indirect' ? 1 : 0,
      g.first >= c.after ? 1 : 0,
      reading.form[g.first] === 1 ? 1 : 0,
    ];
    tally(words, priorKey(c), [1, ...(found ?? [0, 0, 0, 0])]);
    tally(followed, followedKey(reading, c), [1, g ? 1 : 0]);
  }
}
function tally(table, key, counts) {
  if (key === null) return;
  const known = table.get(key);
  table.set(key, known ? known.map((x, i) => x + counts[i]) : counts);
}
/** The tables of all folds but one (-1 skips none). */
function tablesWithout(skip) {
  const words = new Map();
  const followed = new Map();
  tallies.forEach((one, fold) => {
    if (fold === skip) return;
    for (const [key, counts] of one.words) tally(words, key, counts);
    for (const [key, counts] of one.followed) tally(followed, key, counts);
  });
  const priors = new Map();
  for (const [key, [all, reports, quoted, behind, clause]] of words) {
    if (all < FEWEST) continue;
    const share = (n) => (reports < FEWEST ? -1 : round((n + 0.5) / (reports + 1)));
    priors.set(key, [round((reports + 0.6) / (all + 2)), share(quoted), share(behind), share(clause)]);
  }
  const shares = new Map();
  for (const [key, [all, reports]] of followed)
    if (all >= FEWEST) shares.set(key, round((reports + 0.3) / (all + 1)));
  return { priors, shares };
}
function priorOf({ priors, shares }) {
  return (reading, cue) => {
    const prior = priors.get(priorKey(cue) ?? '');
    return prior && [...prior, shares.get(followedKey(reading, cue) ?? '') ?? -1];
  };
}
const priorsOf = Array.from({ length: FOLDS }, (_, fold) => priorOf(tablesWithout(fold)));

// ---- learning
const scale = fast ? 0.4 : 1;
function learn(name, sets, classes, trees, rate = 0.1) {
  const all = merge(sets);
  const model = train({
    ...all,
    target: Float32Array.from(all.target),
    classes,
    trees: Math.round(trees * scale),
    leaves: 24,
    rate: fast ? 0.25 : rate,
    log: (n, loss) => n % 75 === 0 && log(name, all.rows.length, n, loss.toFixed(4)),
  });
  return writeForest(model, edgesFor(all.rows, classes));
}
/** One set of the cases of several articles; groups are ranges of rows. */
function merge(sets) {
  const rows = [];
  const target = [];
  const groups = sets.some((set) => set.groups) ? [] : null;
  for (const set of sets) {
    if (groups) for (const [from, to] of set.groups) groups.push([from + rows.length, to + rows.length]);
    for (const row of set.rows) rows.push(row);
    for (const one of set.target) target.push(one);
  }
  return { rows, target, groups };
}
const others = (sets, fold) => sets.filter((_, at) => prepared[at].fold !== fold);

// ---- which words report
const cueSets = prepared.map(({ reading, candidates, gold, fold }) => {
  const signals = countTokens(reading);
  return {
    rows: candidates.map((c) => cueFeatures(reading, signals, c, priorsOf[fold](reading, c))),
    target: candidates.map((c) => (gold.has(c.token) ? 1 : 0)),
  };
});
const CUE_TREES = 200;
const cueForests = priorsOf.map((_, fold) =>
  learn(`cue without ${fold}`, others(cueSets, fold), cueClasses, CUE_TREES),
);

// ---- where contents start and end, and who speaks, beside the cues that the rest of the articles would find
const missed = { start: 0, end: 0, source: 0 };
const boundSets = prepared.map(({ reading, candidates, gold, fold }) => {
  const signals = countTokens(reading);
  scoreCues(reading, signals, { cue: readForest(cueForests[fold]), priorOf: priorsOf[fold] });
  const sets = { start: newSet(), end: newSet(), source: newSet() };
  for (const c of candidates) {
    const g = gold.get(c.token);
    if (!g) continue;
    const prior = priorsOf[fold](reading, c);
    const starts = startCandidates(reading, c);
    if (!starts.includes(g.first)) missed.start++;
    else
      pushGroup(
        sets.start,
        starts.map((s, rank) => [startFeatures(reading, signals, c, prior, s, rank), s === g.first]),
      );
    const ends = endCandidates(reading, c, g.first);
    if (!ends.includes(g.end)) missed.end++;
    else
      pushGroup(
        sets.end,
        ends.map((e, rank) => [endFeatures(reading, signals, c, prior, g.first, e, rank), e === g.end]),
      );
    const phrases = [null, ...sourceCandidates(reading, c)];
    const right = rightSource(reading, phrases, g.statement.source);
    if (right === undefined) missed.source++;
    else
      pushGroup(
        sets.source,
        phrases.map((p) => [
          sourceFeatures(reading, signals, c, prior, p, { start: g.first, end: g.end }),
          p === right,
        ]),
      );
  }
  return sets;
});
log('missed', missed);
function newSet() {
  return { rows: [], target: [], groups: [] };
}
function pushGroup(set, cases) {
  const from = set.rows.length;
  for (const [row, isRight] of cases) {
    set.rows.push(row);
    set.target.push(isRight ? 1 : 0);
  }
  set.groups.push([from, set.rows.length]);
}
/** The phrase that the gold source touches first; null where it names none, undefined where no phrase fits. */
function rightSource(reading, phrases, source) {
  if (!source) return null;
  const { tokens } = reading.annotated;
  return phrases.find(
    (p) =>
      p !== null &&
      tokens[reading.phrases[p].first].start < source.end &&
      tokens[reading.phrases[p].last].end > source.start,
  );
}
const BOUNDS = [
  ['start', startClasses, 180],
  ['end', endClasses, 180],
  ['source', sourceClasses, 120],
];
function learnBounds(skip) {
  const sets = skip === null ? boundSets : boundSets.filter((_, at) => prepared[at].fold % 2 !== skip);
  return Object.fromEntries(
    BOUNDS.map(([name, classes, trees]) => [
      name,
      learn(
        `${name} without ${skip}`,
        sets.map((set) => set[name]),
        classes,
        trees,
      ),
    ]),
  );
}

// ---- which reports are the article's, by what the other scores say of articles that they were not trained on
const halves = [learnBounds(0), learnBounds(1)].map((one) =>
  Object.fromEntries(Object.entries(one).map(([name, text]) => [name, readForest(text)])),
);
const scoresOf = (fold) => ({
  ...halves[fold % 2],
  cue: readForest(cueForests[fold]),
  accept: readForest('0'),
  priorOf: priorsOf[fold],
});
const acceptSets = prepared.map(({ article, reading, fold }) => {
  const scores = scoresOf(fold);
  const found = attribute(reading, { scores, weighs: false });
  const signals = countTokens(reading);
  scoreCues(reading, signals, scores);
  return {
    rows: found.map((one, at) =>
      acceptFeatures(reading, signals, priorsOf[fold](reading, one.cue), found, at),
    ),
    target: rightReports(reading, article, found),
  };
});
/** 1 for each report that is matched when gold and found contents are paired one to one, best overlap first. */
function rightReports(reading, article, found) {
  const { tokens } = reading.annotated;
  const pairs = [];
  found.forEach((one, at) => {
    const [from, to] = [tokens[one.start].start, tokens[one.end - 1].end];
    article.statements.forEach((g, index) => {
      const inner = Math.min(to, g.end) - Math.max(from, g.start);
      if (inner <= 0) return;
      const share = inner / (Math.max(to, g.end) - Math.min(from, g.start));
      const isCue =
        g.cue && g.cue.start < tokens[one.cue.after - 1].end && tokens[one.cue.token].start < g.cue.end;
      if (share >= 0.3) pairs.push([share + (isCue ? 0.2 : 0), at, index]);
    });
  });
  pairs.sort((a, b) => b[0] - a[0]);
  const target = found.map(() => 0);
  const taken = new Set();
  for (const [, at, index] of pairs) {
    if (target[at] || taken.has(index)) continue;
    target[at] = 1;
    taken.add(index);
  }
  return target;
}
log(
  'accept',
  acceptSets.reduce((n, { target }) => n + target.reduce((a, b) => a + b, 0), 0),
);

const { priors, shares } = tablesWithout(-1);
const inOrder = (table, write) =>
  [...table]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(write)
    .join(';');
const texts = {
  cue: learn('cue', cueSets, cueClasses, CUE_TREES),
  ...learnBounds(null),
  accept: learn('accept', acceptSets, acceptClasses, 150, 0.08),
  priors: inOrder(priors, ([key, numbers]) => `${key} ${numbers.join(' ')}`),
  followed: inOrder(shares, ([key, share]) => `${key} ${share}`),
};
const lines = Object.entries(texts).map(([name, text]) => `  ${name}:\n    '${text}',`);
fs.writeFileSync(
  out,
  `/** Written by tests/eval/train/train.mjs: numbers over the features of *-features.ts and the words of the lexicon. Not to be edited. */\nexport const learnt = {\n${lines.join('\n')}\n} as const;\n`,
);
log('written', out, fs.statSync(out).size);
