/**
 * Gradient-boosted trees, learnt by tests/eval/train; numbers only. Three numbers a node, a node's left branch right behind
 * it: what it asks, the limit, where its right branch starts. A leaf asks nothing and has its value in the second place.
 */
export interface Forest {
  readonly roots: Int32Array;
  readonly nodes: Int32Array;
  /** For each tree, what it and the trees behind it can add at most; one more entry, 0, behind the last. */
  readonly ceilings: Int32Array;
}

const LEAF = -1;
/** Added to the feature of a node that asks a class: its limit is a set of bits. */
const CLASS = 1024;

/**
 * Reads a forest from its text: trees apart by `;`, each in pre-order, nodes apart by blanks: `f<t` asks a number, `f#t`
 * asks a class (its bits), anything else is a leaf in thousandths.
 */
export function readForest(text: string): Forest {
  const roots: number[] = [];
  const nodes: number[] = [];
  for (const tree of text.split(';')) {
    const words = tree.split(' ');
    let next = 0;
    const read = (): void => {
      const word = words[next] ?? '0';
      next += 1;
      const at = nodes.length;
      const split = /^(\d+)([<#])(-?\d+)$/u.exec(word);
      if (split === null) {
        nodes.push(LEAF, Number(word), 0);
        return;
      }
      nodes.push(Number(split[1]) + (split[2] === '#' ? CLASS : 0), Number(split[3]), 0);
      read();
      nodes[at + 2] = nodes.length;
      read();
    };
    if (tree === '') continue;
    roots.push(nodes.length);
    read();
  }
  return {
    roots: Int32Array.from(roots),
    nodes: Int32Array.from(nodes),
    ceilings: findCeilings(roots, nodes),
  };
}

function findCeilings(roots: readonly number[], nodes: readonly number[]): Int32Array {
  const ceilings = new Int32Array(roots.length + 1);
  for (let tree = roots.length - 1; tree >= 0; tree -= 1) {
    let highest = -Infinity;
    for (let node = roots[tree] ?? 0; node < (roots[tree + 1] ?? nodes.length); node += 3) {
      if (nodes[node] === LEAF) highest = Math.max(highest, nodes[node + 1] ?? 0);
    }
    ceilings[tree] = (ceilings[tree + 1] ?? 0) + highest;
  }
  return ceilings;
}

/**
 * The score of one case: the sum of the leaves of the trees `from` up to `to`, all by default. `features` are whole
 * numbers; classes are below 32. Where the trees that are left cannot lift it to `floor`, it is -Infinity.
 */
export function scoreForest(
  { roots, nodes, ceilings }: Forest,
  features: readonly number[],
  from = 0,
  to = roots.length,
  floor = -Infinity,
): number {
  const least = floor * 1000;
  let sum = 0;
  // Counted loops: this is where the analysis spends most of its time.
  for (let tree = from; tree < to; tree += 1) {
    let node = roots[tree] ?? 0;
    let asked = nodes[node] ?? LEAF;
    while (asked !== LEAF) {
      const limit = nodes[node + 1] ?? 0;
      const goesLeft =
        asked < CLASS
          ? (features[asked] ?? 0) <= limit
          : ((limit >>> (features[asked - CLASS] ?? 0)) & 1) === 1;
      node = goesLeft ? node + 3 : (nodes[node + 2] ?? 0);
      asked = nodes[node] ?? LEAF;
    }
    sum += nodes[node + 1] ?? 0;
    if (sum + (ceilings[tree + 1] ?? 0) < least) return -Infinity;
  }
  return sum / 1000;
}

/** How many cases are scored to the end, and which share of the trees chooses them. */
const FINALISTS = 4;
const FIRST_SHARE = 0.2;

/**
 * The softmax of the scores of rival cases. The first trees choose a few, which the rest score to the end; the others
 * get 0: they would have got next to nothing.
 */
export function weighForest(forest: Forest, rivals: readonly (readonly number[])[]): readonly number[] {
  const first = rivals.length <= FINALISTS ? 0 : Math.round(forest.roots.length * FIRST_SHARE);
  const early = rivals.map((features) => scoreForest(forest, features, 0, first));
  const limit = first === 0 ? -Infinity : ([...early].sort((a, b) => b - a)[FINALISTS - 1] ?? -Infinity);
  const scores = rivals.map((features, index) => {
    const score = early[index] ?? 0;
    return score < limit ? -Infinity : score + scoreForest(forest, features, first);
  });
  const highest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
