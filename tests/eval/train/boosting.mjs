// Gradient-boosted trees in plain arrays: histograms, best-first growth, classes as bit sets; logistic loss, or softmax over groups of rows.
const BINS = 64;

/**
 * Rows are arrays of whole numbers; `classes` says which features are classes below 32. Groups (softmax) are ranges of rows. Each tree
 * sees a share `sample` of the features and a share `bag` of the rows or groups.
 */
export function train({
  rows,
  target,
  groups = null,
  classes,
  trees,
  leaves,
  rate,
  l2 = 1,
  minChild = 20,
  sample = 0.5,
  bag = 0.6,
  weights = null,
  log = null,
}) {
  const count = rows.length;
  const width = rows[0].length;
  const isClass = Array.from({ length: width }, (_, f) => classes.includes(f));
  const { bins, edges } = quantise(rows, width, isClass);
  const score = new Float64Array(count);
  const gradient = new Float32Array(count);
  const hessian = new Float32Array(count);
  const model = [];
  let seed = 20251123;
  const random = () => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) / 4294967296;
  for (let round = 0; round < trees; round++) {
    const loss = groups
      ? softmaxGradients(score, target, groups, gradient, hessian)
      : logisticGradients(score, target, weights, gradient, hessian);
    const features = Array.from({ length: width }, (_, f) => f).filter(() => random() < sample);
    const chosen = chooseRows(count, groups, bag, random);
    model.push(
      growTree({
        chosen,
        bins,
        edges,
        isClass,
        gradient,
        hessian,
        features,
        leaves,
        rate,
        l2,
        minChild,
        score,
        count,
      }),
    );
    if (log && round % 25 === 24) log(round + 1, loss / (groups ? groups.length : count));
  }
  return model;
}

/** 1 for each row that a tree is grown on; a group is chosen whole. */
function chooseRows(count, groups, bag, random) {
  const chosen = new Uint8Array(count);
  if (groups === null) for (let i = 0; i < count; i++) chosen[i] = random() < bag ? 1 : 0;
  else for (const [from, to] of groups) if (random() < bag) chosen.fill(1, from, to);
  return chosen;
}

function quantise(rows, width, isClass) {
  const count = rows.length;
  const bins = [];
  const edges = [];
  for (let f = 0; f < width; f++) {
    const column = new Uint8Array(count);
    if (isClass[f]) {
      for (let i = 0; i < count; i++) column[i] = rows[i][f];
      edges.push(null);
    } else {
      const seen = new Map();
      for (let i = 0; i < count; i++) seen.set(rows[i][f], (seen.get(rows[i][f]) ?? 0) + 1);
      let values = [...seen.keys()].sort((a, b) => a - b);
      if (values.length > BINS) {
        const step = count / BINS;
        const kept = [];
        let sum = 0;
        for (const v of values) {
          sum += seen.get(v);
          if (sum >= step * (kept.length + 1) || v === values.at(-1)) kept.push(v);
        }
        values = kept.slice(-BINS);
      }
      const binOf = new Map();
      for (const v of seen.keys()) {
        let b = 0;
        while (b < values.length - 1 && v > values[b]) b++;
        binOf.set(v, b);
      }
      for (let i = 0; i < count; i++) column[i] = binOf.get(rows[i][f]);
      edges.push(values);
    }
    bins.push(column);
  }
  return { bins, edges };
}

function logisticGradients(score, target, weights, gradient, hessian) {
  let loss = 0;
  for (let i = 0; i < score.length; i++) {
    const p = 1 / (1 + Math.exp(-score[i]));
    const w = weights ? weights[i] : 1;
    gradient[i] = w * (p - target[i]);
    hessian[i] = w * Math.max(p * (1 - p), 1e-4);
    loss -= Math.log(Math.max(target[i] ? p : 1 - p, 1e-9));
  }
  return loss;
}

function softmaxGradients(score, target, groups, gradient, hessian) {
  let loss = 0;
  for (const [from, to] of groups) {
    let max = -Infinity;
    for (let i = from; i < to; i++) max = Math.max(max, score[i]);
    let sum = 0;
    for (let i = from; i < to; i++) sum += Math.exp(score[i] - max);
    for (let i = from; i < to; i++) {
      const p = Math.exp(score[i] - max) / sum;
      gradient[i] = p - target[i];
      hessian[i] = Math.max(p * (1 - p), 1e-4);
      if (target[i]) loss -= Math.log(Math.max(p, 1e-9));
    }
  }
  return loss;
}

function growTree(state) {
  const { gradient, hessian, leaves, count, rate, l2, score, chosen } = state;
  const all = Int32Array.from({ length: count }, (_, i) => i).filter((i) => chosen[i]);
  const root = makeNode(state, all, null);
  const open = [root];
  let total = 1;
  while (total < leaves) {
    let best = -1;
    for (let k = 0; k < open.length; k++)
      if (open[k].split && (best < 0 || open[k].split.gain > open[best].split.gain)) best = k;
    if (best < 0) break;
    const [node] = open.splice(best, 1);
    const { feature, bin, mask, isClass } = node.split;
    const column = state.bins[feature];
    const left = [];
    const right = [];
    for (const i of node.rows)
      ((isClass ? (mask >>> column[i]) & 1 : column[i] <= bin) ? left : right).push(i);
    const small = left.length < right.length;
    const first = makeNode(state, Int32Array.from(small ? left : right), null);
    const second = makeNode(
      state,
      Int32Array.from(small ? right : left),
      subtract(node.histogram, first.histogram),
    );
    node.left = small ? first : second;
    node.right = small ? second : first;
    node.histogram = null;
    node.rows = null;
    open.push(first, second);
    total++;
  }
  const rest = Int32Array.from({ length: count }, (_, i) => i).filter((i) => !chosen[i]);
  for (const leaf of open) {
    leaf.value = Math.round((-rate * 1000 * leaf.g) / (leaf.h + l2)) / 1000;
    for (const i of leaf.rows) score[i] += leaf.value;
    leaf.rows = leaf.histogram = null;
  }
  for (const i of rest) score[i] += leafOf(root, state.bins, i).value;
  return root;
}

function leafOf(root, bins, row) {
  let node = root;
  while (node.left) {
    const { feature, bin, mask, isClass } = node.split;
    const value = bins[feature][row];
    node = (isClass ? (mask >>> value) & 1 : value <= bin) ? node.left : node.right;
  }
  return node;
}

function makeNode(state, rows, histogram) {
  const node = { rows, histogram: histogram ?? build(state, rows), g: 0, h: 0, split: null };
  const { gradient, hessian } = state;
  for (const i of rows) {
    node.g += gradient[i];
    node.h += hessian[i];
  }
  node.split = rows.length >= 2 * state.minChild ? findSplit(state, node) : null;
  return node;
}

function build({ bins, gradient, hessian, features }, rows) {
  const histogram = new Float64Array(features.length * BINS * 3);
  features.forEach((f, k) => {
    const column = bins[f];
    const base = k * BINS * 3;
    for (let j = 0; j < rows.length; j++) {
      const i = rows[j];
      const at = base + column[i] * 3;
      histogram[at] += gradient[i];
      histogram[at + 1] += hessian[i];
      histogram[at + 2] += 1;
    }
  });
  return histogram;
}

function subtract(whole, part) {
  const rest = new Float64Array(whole.length);
  for (let i = 0; i < whole.length; i++) rest[i] = whole[i] - part[i];
  return rest;
}

function findSplit({ features, isClass, l2, minChild }, node) {
  const { histogram, g, h, rows } = node;
  const parent = (g * g) / (h + l2);
  let best = null;
  features.forEach((f, k) => {
    const base = k * BINS * 3;
    const used = [];
    for (let b = 0; b < BINS; b++) if (histogram[base + b * 3 + 2] > 0.5) used.push(b);
    if (used.length < 2) return;
    if (isClass[f])
      used.sort(
        (a, b) =>
          histogram[base + a * 3] / (histogram[base + a * 3 + 1] + 10) -
          histogram[base + b * 3] / (histogram[base + b * 3 + 1] + 10),
      );
    let gl = 0;
    let hl = 0;
    let nl = 0;
    let mask = 0;
    for (let u = 0; u < used.length - 1; u++) {
      const at = base + used[u] * 3;
      gl += histogram[at];
      hl += histogram[at + 1];
      nl += histogram[at + 2];
      if (isClass[f]) mask |= 1 << used[u];
      if (nl < minChild || rows.length - nl < minChild) continue;
      const gain = (gl * gl) / (hl + l2) + ((g - gl) * (g - gl)) / (h - hl + l2) - parent;
      if (gain > 1e-3 && (!best || gain > best.gain))
        best = { gain, feature: f, bin: used[u], mask, isClass: isClass[f] };
    }
  });
  return best;
}

/** The text that src/analyse/statements/forest.ts reads. */
export function writeForest(model, edgesOf) {
  return model.map((tree) => writeNode(tree, edgesOf)).join(';');
}
function writeNode(node, edges) {
  if (!node.left) return String(Math.round(node.value * 1000));
  const { feature, bin, mask, isClass } = node.split;
  return `${feature}${isClass ? `#${mask}` : `<${edges[feature][bin]}`} ${writeNode(node.left, edges)} ${writeNode(node.right, edges)}`;
}
export function edgesFor(rows, classes) {
  const width = rows[0].length;
  return quantise(
    rows,
    width,
    Array.from({ length: width }, (_, f) => classes.includes(f)),
  ).edges;
}
