/**
 * Gradient-boosted trees, learnt by tests/eval/train; numbers only. Three numbers a node, a node's left branch right behind
 * it: what it asks, the limit, where its right branch starts. A leaf asks nothing and has its value in the second place.
 */
export interface Forest {
  readonly roots: Int32Array;
  readonly nodes: Int32Array;
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
  return { roots: Int32Array.from(roots), nodes: Int32Array.from(nodes) };
}

/**
 * The score of one case: the sum of the leaves of the trees `from` up to `to`, all by default. `features` are whole
 * numbers; classes are below 32.
 */
export function scoreForest(
  { roots, nodes }: Forest,
  features: readonly number[],
  from = 0,
  to = roots.length,
): number {
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
  }
  return sum / 1000;
}

/**
 * The score of a case of which only high scores matter: where the first trees say that it is hopeless, what they say.
 */
export function scoreHopeful(forest: Forest, features: readonly number[]): number {
  const first = Math.round(forest.roots.length * FIRST_SHARE);
  const early = scoreForest(forest, features, 0, first);
  return early < HOPELESS ? early : early + scoreForest(forest, features, first);
}

/** After which share of the trees cases are dropped, and how many of a group then stay. */
const FIRST_SHARE = 0.2;
const STAGES = [
  { share: 0.06, stay: 6 },
  { share: 0.2, stay: 3 },
  { share: 0.5, stay: 2 },
] as const;
/** A score of the first trees below which a single case is given up. */
const HOPELESS = -3;

/**
 * The softmax of the scores of rival cases. The first trees choose a few, of which the next choose fewer; the others
 * get 0: they would have got next to nothing.
 */
export function weighForest(forest: Forest, rivals: readonly (readonly number[])[]): readonly number[] {
  const { length } = forest.roots;
  const scores = rivals.map(() => 0);
  let alive = rivals.map((_, index) => index);
  let from = 0;
  const scoreUpTo = (to: number): void => {
    for (const index of alive)
      scores[index] = (scores[index] ?? 0) + scoreForest(forest, rivals[index] ?? [], from, to);
    from = to;
  };
  for (const { share, stay } of STAGES) {
    if (alive.length <= stay) continue;
    scoreUpTo(Math.round(length * share));
    const limit = alive.map((index) => scores[index] ?? 0).sort((a, b) => b - a)[stay - 1] ?? -Infinity;
    alive = alive.filter((index) => (scores[index] ?? 0) >= limit);
  }
  scoreUpTo(length);
  const highest = alive.reduce((most, index) => Math.max(most, scores[index] ?? 0), -Infinity);
  const powers = rivals.map(() => 0);
  for (const index of alive) powers[index] = Math.exp((scores[index] ?? 0) - highest);
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
