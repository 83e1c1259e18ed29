/**
 * The script of the preview page: it listens for new editions, loads each out of sight and puts it in the place of the
 * one before, at the same height or page. Words reach the page as text alone.
 */
export const PREVIEW_SCRIPT = `'use strict';
const byId = (id) => document.getElementById(id);
const now = { html: 0, pdf: 0 };
let pages = 1;
let page = 1;

function element(name, className, words) {
  const made = document.createElement(name);
  made.className = className;
  if (words) made.textContent = words;
  return made;
}

/** Loads an edition behind the one that is shown, and changes places when it is there. */
function load(holder, source, before, after) {
  for (const late of holder.querySelectorAll('iframe.coming')) late.remove();
  const old = holder.querySelector('iframe');
  const frame = element('iframe', old ? 'coming' : '');
  frame.title = holder.getAttribute('aria-label');
  frame.addEventListener('load', async () => {
    await fontsOf(frame);
    if (!frame.isConnected) return;
    if (old) before(old, frame);
    frame.classList.remove('coming');
    if (old) old.remove();
    after();
  }, { once: true });
  frame.src = source;
  holder.append(frame);
}

/** Words of other fonts are higher: a page that is shown before its own are there could not be scrolled as far. */
async function fontsOf(frame) {
  try {
    await frame.contentDocument.fonts.ready;
  } catch {
    // A PDF has none that a page may ask for.
  }
}

function keepHeight(old, frame) {
  try {
    frame.contentWindow.scrollTo({ top: old.contentWindow.scrollY, behavior: 'instant' });
  } catch {
    // A link may have led the old frame to another site.
  }
}

function showPdf() {
  load(byId('pdf'), '/pack.pdf?' + now.pdf + '.' + page + '#page=' + page + '&toolbar=0&navpanes=0&view=FitH', () => undefined, () => {
    document.body.dataset.pdf = now.pdf;
  });
}

function turn(to) {
  const wanted = Math.min(Math.max(1, Math.round(to) || 1), pages);
  byId('page').value = wanted;
  if (wanted === page) return;
  page = wanted;
  showPdf();
}

function problem({ severity, place, message, frame, hint }) {
  const shown = element('div', 'problem');
  const what = element('p', 'what');
  what.append(element('span', 'kind ' + severity, severity), ' ', message);
  shown.append(what);
  if (place) shown.append(element('div', 'place', place));
  if (frame) shown.append(element('pre', '', frame));
  if (hint) shown.append(element('p', 'hint', hint));
  return shown;
}

function showProblems(problems) {
  const holder = byId('problems');
  const isWrong = problems.some(({ severity }) => severity === 'error');
  holder.replaceChildren(...problems.map(problem));
  holder.hidden = problems.length === 0;
  holder.className = isWrong ? '' : 'mild';
  byId('status').className = isWrong ? 'stale' : '';
}

const events = new EventSource('/events');
events.addEventListener('message', ({ data }) => {
  const next = JSON.parse(data);
  byId('status').textContent = next.status || 'Making the pack …';
  showProblems(next.problems);
  if (next.html !== now.html && next.html > 0) {
    now.html = next.html;
    load(byId('html'), '/pack.html?' + now.html, keepHeight, () => {
      document.body.dataset.html = now.html;
    });
  }
  if (next.pdf !== now.pdf && next.pdf > 0) {
    now.pdf = next.pdf;
    pages = next.pages;
    page = Math.min(page, pages);
    byId('page').value = page;
    byId('page').max = pages;
    byId('pages').textContent = 'of ' + pages;
    byId('pager').hidden = false;
    showPdf();
  }
});
events.addEventListener('error', () => {
  byId('status').textContent = 'The preview has ended; start it again in the terminal.';
  byId('status').className = 'stale';
});
byId('back').addEventListener('click', () => turn(page - 1));
byId('on').addEventListener('click', () => turn(page + 1));
byId('page').addEventListener('change', (event) => turn(event.target.valueAsNumber));
`;
