/** Gradient-boosted trees, learnt by tests/eval/train; numbers only. */
export interface Forest {
  /** Where each tree starts in the arrays of nodes. */
  readonly roots: Int32Array;
  /** The feature that a node asks, or -1 for a leaf. */
  readonly feature: Int16Array;
  /** Go left when the feature is at most this; for a feature that is a class, when its bit is set in this. */
  readonly test: Int32Array;
  readonly isClass: Uint8Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly value: Float64Array;
}

/**
 * Reads a forest from its text: trees apart by `;`, each in pre-order, nodes apart by blanks: `f<t` asks a number, `f#t`
 * asks a class (its bits), anything else is a leaf in thousandths.
 */
export function readForest(text: string): Forest {
  const roots: number[] = [];
  const feature: number[] = [];
  const test: number[] = [];
  const isClass: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const value: number[] = [];
  for (const tree of text.split(';')) {
    if (tree === '') continue;
    const nodes = tree.split(' ');
    let next = 0;
    const read = (): number => {
      const node = nodes[next] ?? '0';
      next += 1;
      const at = feature.length;
      const split = /^(\d+)([<#])(-?\d+)$/u.exec(node);
      feature.push(split === null ? -1 : Number(split[1]));
      test.push(split === null ? 0 : Number(split[3]));
      isClass.push(split?.[2] === '#' ? 1 : 0);
      value.push(split === null ? Number(node) / 1000 : 0);
      left.push(0);
      right.push(0);
      if (split !== null) {
        left[at] = read();
        right[at] = read();
      }
      return at;
    };
    roots.push(read());
  }
  return {
    roots: Int32Array.from(roots),
    feature: Int16Array.from(feature),
    test: Int32Array.from(test),
    isClass: Uint8Array.from(isClass),
    left: Int32Array.from(left),
    right: Int32Array.from(right),
    value: Float64Array.from(value),
  };
}

/** The score of one case: the sum of the trees' leaves. `features` are whole numbers; classes are below 32. */
export function scoreForest(forest: Forest, features: readonly number[]): number {
  const { roots, feature, test, isClass, left, right, value } = forest;
  let sum = 0;
  for (const root of roots) {
    let node = root;
    let asked = feature[node] ?? -1;
    while (asked >= 0) {
      const found = features[asked] ?? 0;
      const limit = test[node] ?? 0;
      const goesLeft = isClass[node] === 1 ? ((limit >>> found) & 1) === 1 : found <= limit;
      node = (goesLeft ? left[node] : right[node]) ?? 0;
      asked = feature[node] ?? -1;
    }
    sum += value[node] ?? 0;
  }
  return sum;
}
