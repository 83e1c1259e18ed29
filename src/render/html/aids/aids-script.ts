/**
 * The one script of the page: search within the pack, and a choice of statements. It makes no request, keeps nothing
 * and changes no word: it only brings out, hides and marks what stands there, and paper shows all of it. The same for
 * every pack, as the words that it prints stand in attributes; a test checks its types.
 */
export const AIDS_SCRIPT = String.raw`// @ts-check
'use strict';
(() => {
const LETTERS = new Map(Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ς: 'σ', ى: 'ي', ة: 'ه', '’': "'", '‘': "'", 'ʼ': "'", '“': '"', '”': '"', '–': '-', '—': '-', '‐': '-', '‑': '-', 'ـ': '' }));
const MOST_MARKED = 2000;

/** Text without case, accents and vowel signs, and for each letter of it where it stood. @param {string} text */
function fold(text) {
  const at = [];
  let folded = '';
  let index = 0;
  for (const letter of text) {
    const bare = letter.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/\s/gu, ' ');
    const plain = LETTERS.get(bare) ?? bare;
    if (!(plain === ' ' && folded.endsWith(' '))) {
      for (let unit = 0; plain.length > unit; unit += 1) at.push(index);
      folded += plain;
    }
    index += letter.length;
  }
  at.push(index);
  return { folded, at };
}

/** @typedef {{ block: Element, nodes: { node: Text, start: number }[], folded: string, at: number[] }} Place */

/** What can be found: each paragraph, heading, cell and line of a side column. @returns {Place[]} */
function readPlaces() {
  /** @type {Map<Element, { nodes: { node: Text, start: number }[], text: string }>} */
  const blocks = new Map();
  const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const block = parent?.closest('p,li,h1,h2,h3,h4,th,td,caption,.side,div');
    if (!(node instanceof Text) || !block || !parent || parent.closest('.aids,nav,svg')) continue;
    const read = blocks.get(block) ?? { nodes: [], text: '' };
    read.nodes.push({ node, start: read.text.length });
    read.text += node.data;
    blocks.set(block, read);
  }
  return [...blocks].map(([block, { nodes, text }]) => ({ block, nodes, ...fold(text) }));
}

/** The range of some letters of a place. @param {Place} place @param {number} from @param {number} to */
function rangeOf({ nodes, at }, from, to) {
  const range = document.createRange();
  const [start, end] = [at[from] ?? 0, at[to] ?? 0];
  const first = nodes.findLast((each) => start >= each.start);
  const last = nodes.findLast((each) => end > each.start);
  if (first) range.setStart(first.node, start - first.start);
  if (last) range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  return range;
}

/** Every word of the question in a place. @param {Place} place @param {string[]} words */
function rangesIn(place, words) {
  const ranges = [];
  for (const word of words) {
    for (let at = place.folded.indexOf(word); at >= 0; at = place.folded.indexOf(word, at + word.length)) {
      ranges.push(rangeOf(place, at, at + word.length));
    }
  }
  return ranges;
}

/** @param {string} name @param {Range[]} ranges */
function mark(name, ranges) {
  if (typeof Highlight === 'undefined') return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges.slice(0, MOST_MARKED)));
}

/** @param {string | undefined} words @param {Record<string, number>} numbers */
function fill(words, numbers) {
  return (words ?? '').replace(/\{(\w+)\}/gu, (_, name) => String(numbers[name]));
}

/** @param {HTMLElement} bar @returns {() => void} */
function startSearch(bar) {
  const field = bar.querySelector('input');
  const state = bar.querySelector('p');
  /** @type {HTMLButtonElement[]} */
  const buttons = [...bar.querySelectorAll('button')];
  if (!field || !state) return () => undefined;
  /** @type {Place[] | undefined} */
  let places;
  /** @type {Place[]} */
  let found = [];
  /** @type {string[]} */
  let words = [];
  let current = 0;
  let late = 0;

  const show = () => {
    document.querySelector('.found-here')?.classList.remove('found-here');
    const here = found[current];
    mark('found-here', here ? rangesIn(here, words) : []);
    state.textContent = here
      ? fill(state.dataset['found'], { place: current + 1, places: found.length })
      : words.length > 0 ? state.dataset['nothing'] ?? '' : '';
    for (const button of buttons) button.disabled = 2 > found.length;
    if (!here) return;
    here.block.classList.add('found-here');
    here.block.scrollIntoView({ block: 'center' });
  };
  const look = () => {
    clearTimeout(late);
    const asked = fold(field.value).folded.trim();
    words = asked.length > 1 ? asked.split(' ') : [];
    places ??= readPlaces();
    found = words.length === 0 ? [] : places.filter(({ block, folded }) =>
      words.every((word) => folded.includes(word)) && !block.closest('.is-left-out'));
    mark('found', found.flatMap((place) => rangesIn(place, words)));
    current = 0;
    show();
  };
  /** @param {number} by */
  const step = (by) => {
    if (found.length === 0) return;
    current = (current + by + found.length) % found.length;
    show();
  };
  field.addEventListener('input', () => {
    clearTimeout(late);
    late = setTimeout(look, 200);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      field.value = '';
      look();
    }
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    const wasAsked = fold(field.value).folded.trim() === words.join(' ');
    if (wasAsked) step(event.shiftKey ? -1 : 1);
    else look();
  });
  buttons.forEach((button, index) => button.addEventListener('click', () => step(index === 0 ? -1 : 1)));
  for (const button of buttons) button.disabled = true;
  return () => {
    if (words.length > 0) look();
  };
}

/** @param {HTMLElement} bar @param {() => void} afterwards @returns {() => void} what shows all again */
function startFilter(bar, afterwards) {
  const section = bar.parentElement;
  const state = bar.querySelector('p');
  const choices = [...bar.querySelectorAll('select')];
  if (!section || !state) return () => undefined;
  /** @type {HTMLElement[]} */
  const statements = [...section.querySelectorAll('.statement')].filter((each) => each instanceof HTMLElement)
    .filter((each) => Object.keys(each.dataset).length > 0);
  /** @param {HTMLElement} statement @param {HTMLSelectElement} choice */
  const fits = (statement, { name, value }) => value === '' || statement.dataset[name] === value
    || [...statement.querySelectorAll('[data-' + name + ']')].some((each) => each.getAttribute('data-' + name) === value);
  const choose = () => {
    let shown = 0;
    for (const statement of statements) {
      const isShown = choices.every((choice) => fits(statement, choice));
      statement.classList.toggle('is-left-out', !isShown);
      if (isShown) shown += 1;
    }
    for (const part of section.querySelectorAll('section')) {
      const isEmpty = part.querySelector('.statement') && !part.querySelector('.statement:not(.is-left-out)');
      part.classList.toggle('is-left-out', Boolean(isEmpty));
    }
    state.textContent = fill(state.dataset['shown'], { shown, total: statements.length });
    afterwards();
  };
  const clear = () => {
    for (const choice of choices) choice.value = '';
    choose();
  };
  for (const choice of choices) choice.addEventListener('change', choose);
  bar.querySelector('button')?.addEventListener('click', clear);
  return clear;
}

document.documentElement.classList.add('has-aids');
document.addEventListener('DOMContentLoaded', () => {
  const bars = [...document.querySelectorAll('.aids')].filter((each) => each instanceof HTMLElement);
  for (const bar of bars) bar.hidden = false;
  const searches = bars.filter((bar) => bar.matches('.search')).map(startSearch);
  const lookAgain = () => { for (const look of searches) look(); };
  const clears = bars.filter((bar) => bar.matches('.filters')).map((bar) => startFilter(bar, lookAgain));

  /** A link to a statement that the reader's choice leaves out ends the choice. @param {string} hash */
  const bringOut = (hash) => {
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target?.closest('.is-left-out')) return;
    for (const clear of clears) clear();
    target.scrollIntoView();
  };
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link?.hash) bringOut(link.hash);
  });
  addEventListener('hashchange', () => bringOut(location.hash));
});
})();`;
