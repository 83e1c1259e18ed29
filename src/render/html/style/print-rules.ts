import { type CheckedDocument } from '../../../model/document.ts';
import { cssString } from './css-string.ts';

/**
 * The paper copy: the theme's paper and margins, sizes in points, the marking at the head and foot of every page and the
 * folio in the margin. Browsers without page margin boxes print the marking at the pack's first and last lines.
 */
export function printRules({ theme, meta, furniture }: CheckedDocument): string {
  const { marginPt, paper, sizesPt } = theme;
  const [top, right, bottom, left] = [marginPt.top, marginPt.right, marginPt.bottom, marginPt.left].map(
    points,
  );
  const sizes = Object.entries(sizesPt).map(
    ([name, sizePt]: [string, number]) => `--size-${name}:${points(sizePt)};`,
  );
  const marking = meta.marking === null ? 'none' : cssString(meta.marking);
  const running = `font:600 9pt var(--furniture-face);color:#555555;`;
  const shout = `font:600 12pt var(--furniture-face);letter-spacing:.12em;color:${theme.colours.marking};`;
  return `@page{size:${paper};margin:${[top, right, bottom, left].join(' ')};
@top-center{content:${marking};${shout}}
@bottom-center{content:${marking};${shout}}
@bottom-left{content:${cssString(meta.reference ?? '')};${running}}
@bottom-right{content:${folio(furniture.folio)};${running}}}
@page landscape{size:${paper} landscape}
@page:first{${meta.marking === null ? '' : `margin-top:${points(marginPt.top / 2)};`}@top-center{content:none}}
@media print{
:root{${sizes.join('')}--side:${points(theme.sideColumnPt)}}
${PAPER_RULES}}`;
}

/** `{page} of {pages}` as the content of a margin box. */
function folio(words: string): string {
  return words
    .split(/(\{pages?\})/u)
    .filter((part) => part !== '')
    .map((part) =>
      part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : cssString(part),
    )
    .join(' ');
}

function points(value: number): string {
  return `${String(Math.round(value * 100) / 100)}pt`;
}

/**
 * The foot of the page in the flow of the text would at times be the only thing on a last sheet. It is left out where
 * margin boxes print the marking: no query asks for those, but browsers with scroll markers are newer than them.
 */
const PAPER_RULES = `body,body.has-contents{padding:0;max-width:none}
main,footer{max-width:none}
body>main:first-child{padding-top:0}
nav.contents{position:static;width:auto;max-height:none;overflow:visible}
a,a:visited{color:inherit;text-decoration:none}
a.unseen-address::after{content:" (" attr(href) ")";font-size:var(--size-small);overflow-wrap:anywhere}
.landscape{page:landscape;width:auto;margin-inline:0}
.new-page{break-before:page}
div.page-break{break-after:page}
h1,h2,h3,h4,.callout .label,.byline{break-after:avoid}
li.entry,.variant,.callout,tr{break-inside:avoid}
p,blockquote{orphans:2;widows:2}
thead{display:table-header-group}
figure{break-inside:avoid}
figure.strip{overflow:visible}
figure.code{display:block;grid-column:3;grid-row:1;margin:0;width:54pt;font-size:var(--size-small);text-align:center}
.entry:has(>figure.code){grid-template-columns:var(--side) minmax(0,var(--measure)) 54pt}
mark.quoted{border-bottom:0}
mark.quoted:target{background:none;outline:0}
.entry:target>.words,p:target{background:none;outline:0;box-shadow:none}
body>header.marking{padding:0 0 10mm}
footer{margin-top:6mm;padding-top:0;break-before:avoid;break-inside:avoid}
footer .registry{display:none}
footer .marking{padding:4mm 0 0}
@supports selector(::scroll-marker){footer{display:none}}`;
