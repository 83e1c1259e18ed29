// usage: node tests/eval/train/train.mjs [--dist DIR] [--data FILE] [--out FILE] [--fast]
// Learns the scores of src/analyse/statements from the train split. What it writes is numbers: trees over the features of features.ts,
// and for the words of the project's own lexicon how often they report (leave-one-fold-out while training).
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
const F = await room('features');
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
  return { reading, counts: F.countTokens(reading), candidates, gold, fold: index % FOLDS };
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
const keyOf = F.priorKey;
const tallies = Array.from({ length: FOLDS }, () => new Map());
for (const { reading, candidates, gold, fold } of prepared) {
  for (const c of candidates) {
    const key = keyOf(c);
    if (!key) continue;
    const t = tallies[fold].get(key) ?? [0, 0, 0, 0, 0];
    t[0]++;
    const g = gold.get(c.token);
    if (g) {
      t[1]++;
      if (g.statement.kind !== 'indirect') t[2]++;
      if (g.first >= c.after) t[3]++;
      if (reading.form[g.first] === 1) t[4]++;
    }
    tallies[fold].set(key, t);
  }
}
const sum = (skip) => {
  const all = new Map();
  tallies.forEach(
    (m, f) =>
      f !== skip &&
      m.forEach((t, k) =>
        all.set(
          k,
          (all.get(k) ?? [0, 0, 0, 0, 0]).map((x, i) => x + t[i]),
        ),
      ),
  );
  return all;
};
const priorOf = (t) => {
  if (!t || t[0] < 3) return undefined;
  const share = (n) => (t[1] < 3 ? -1 : Math.round((20 * (n + 0.5)) / (t[1] + 1)) * 5);
  return [Math.round((20 * (t[1] + 0.6)) / (t[0] + 2)) * 5, share(t[2]), share(t[3]), share(t[4])];
};
const priors = Array.from({ length: FOLDS }, (_, f) => new Map([...sum(f)].map(([k, t]) => [k, priorOf(t)])));
const finalPriors = new Map([...sum(-1)].map(([k, t]) => [k, priorOf(t)]).filter(([, p]) => p));

// ---- cases
const cue = { rows: [], target: [] };
const start = { rows: [], target: [], groups: [] };
const end = { rows: [], target: [], groups: [] };
const source = { rows: [], target: [], groups: [] };
let missedStart = 0,
  missedEnd = 0,
  missedSource = 0,
  spans = 0;
for (const { reading, counts, candidates, gold, fold } of prepared) {
  const { tokens } = reading.annotated;
  for (const c of candidates) {
    const prior = priors[fold].get(keyOf(c));
    const g = gold.get(c.token);
    cue.rows.push(F.cueFeatures(reading, counts, c, prior));
    cue.target.push(g ? 1 : 0);
    if (!g) continue;
    spans++;
    const starts = startCandidates(reading, c);
    if (!starts.includes(g.first)) missedStart++;
    else
      pushGroup(
        start,
        starts.map((s, rank) => [F.startFeatures(reading, counts, c, prior, s, rank), s === g.first]),
      );
    const ends = endCandidates(reading, c, g.first);
    if (!ends.includes(g.end)) missedEnd++;
    else
      pushGroup(
        end,
        ends.map((e, rank) => [F.endFeatures(reading, counts, c, prior, g.first, e, rank), e === g.end]),
      );
    const phrases = [null, ...sourceCandidates(reading, c)];
    const gs = g.statement.source;
    let right = null;
    if (gs) {
      const fits = phrases.filter(
        (p) =>
          p !== null &&
          tokens[reading.phrases[p].first].start < gs.end &&
          tokens[reading.phrases[p].last].end > gs.start,
      );
      if (fits.length === 0) {
        missedSource++;
        continue;
      }
      right = fits[0];
    }
    pushGroup(
      source,
      phrases.map((p) => [
        F.sourceFeatures(reading, counts, c, prior, p, { start: g.first, end: g.end }),
        p === right,
      ]),
    );
  }
}
function pushGroup(set, cases) {
  const from = set.rows.length;
  for (const [row, isRight] of cases) {
    set.rows.push(row);
    set.target.push(isRight ? 1 : 0);
  }
  set.groups.push([from, set.rows.length]);
}
log('spans', spans, 'missed start', missedStart, 'end', missedEnd, 'source', missedSource);
for (const [name, set] of Object.entries({ cue, start, end, source }))
  log(name, set.rows.length, set.rows[0].length);

// ---- learn
const learn = (name, set, classes, trees) => {
  const model = train({
    ...set,
    target: Float32Array.from(set.target),
    classes,
    trees,
    leaves: 24,
    rate: fast ? 0.25 : 0.15,
    log: (n, loss) => log(name, n, loss.toFixed(4)),
  });
  return writeForest(model, edgesFor(set.rows, classes));
};
const scale = fast ? 0.4 : 1;
const forests = {
  cue: learn('cue', cue, F.cueClasses, Math.round(160 * scale)),
  start: learn('start', start, F.startClasses, Math.round(120 * scale)),
  end: learn('end', end, F.endClasses, Math.round(120 * scale)),
  source: learn('source', source, F.sourceClasses, Math.round(80 * scale)),
};
const table = [...finalPriors]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([k, p]) => `${k} ${p.join(' ')}`)
  .join(';');
const lines = Object.entries(forests).map(([name, text]) => `  ${name}:\n    '${text}',`);
fs.writeFileSync(
  out,
  `/** Written by tests/eval/train/train.mjs: numbers over the features of features.ts and the words of the lexicon. Not to be edited. */\nexport const learnt = {\n${lines.join('\n')}\n  priors:\n    '${table}',\n} as const;\n`,
);
log('written', out, fs.statSync(out).size);
