/**
 * How the page looks on a screen, wide first, then the phone. Directions are logical, so that a right-to-left pack is
 * the mirror of a left-to-right one. The measure keeps 60 to 70 characters in a line.
 */
export const SCREEN_RULES = `*,::before,::after{box-sizing:border-box}
html{background:var(--ground);color:var(--text);-webkit-text-size-adjust:100%;text-size-adjust:100%;
color-scheme:light dark;--gap:1.25rem;--measure:calc(var(--size-body)*33);
--page:calc(var(--side) + var(--gap) + var(--measure));scroll-padding-top:3.5rem}
code,.mark,.registry,.side,.title,nav,td,tbody th{overflow-wrap:anywhere}
body{margin:0;font:400 var(--size-body)/var(--leading) var(--text-face);padding:0 1.5rem 3rem;overflow-wrap:break-word}
main,footer,header.marking{max-width:var(--page);margin-inline:auto}
body>main:first-child{padding-top:2rem}
:where(p,ul,ol,blockquote,h1,h2,h3,h4){margin:0}
:where(main,section,.landscape,.callout,.column)>:where(*+*){margin-top:1rem}
h1,h2,h3,h4,.furniture,.side,.byline,.muted,.mark,.cite,.label,.registry,.note,p.note,th,thead,caption,nav,.marking{
font-family:var(--furniture-face)}
p+p,blockquote+p,p+blockquote,p+ul,p+ol,ul+p,ol+p{margin-top:.5em}
p,h1,h2,h3,h4,li{text-wrap:pretty}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:1px}
code{font-size:.88em}
hr{border:0;border-top:1px solid var(--rule);margin:2rem 0}
.muted{color:var(--muted);font-size:.86em}
.muted .muted{font-size:1em}
strong{font-weight:600}
.marking{text-align:center;font-weight:600;letter-spacing:.12em;padding:1.25rem 0;font-size:var(--size-body);color:var(--marking)}
.marking span{display:inline-block}
.marking.framed span{border:2px solid;padding:.15rem .75rem}
.marking.solid span{background:var(--marking);color:var(--ground);padding:.25rem .9rem;print-color-adjust:exact}
.registry{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 2rem;font-size:var(--size-small);
color:var(--muted);line-height:1.45}
.masthead{padding-bottom:1.25rem;border-bottom:1px solid var(--rule);margin-bottom:1.75rem}
.logo{display:block;height:auto;max-width:100%;margin-bottom:1.25rem}
@media screen and (prefers-color-scheme:dark){.logo{background:#fff;padding:.5rem;border-radius:3px}}
.masthead .registry{padding-bottom:1.5rem;border-bottom:3px solid var(--accent);margin-bottom:2rem}
.masthead .registry p{margin:0}
.registry>*{min-width:0}
.masthead .end{text-align:end}
.masthead .copy{color:var(--accent);font-weight:600;font-size:calc(var(--size-small)*1.15);letter-spacing:.04em;
text-transform:uppercase}
.title{font:600 var(--size-title)/1.18 var(--text-face);letter-spacing:-.005em;text-wrap:balance;margin:0}
.subtitle{font-style:italic;color:var(--muted);font-size:var(--size-lead);line-height:1.4;margin-top:.9rem}
h2,.heading-2{color:var(--accent);font-weight:600;font-size:var(--size-section);line-height:1.3}
section.level-2{margin-top:2.5rem}
section.level-2>h2,section.level-2>.heading-2{border-bottom:1px solid var(--accent);padding-bottom:.45rem;
margin-bottom:1rem}
.heading-1{font-size:calc(var(--size-section)*1.35);line-height:1.25;margin:2.5rem 0 1rem}
.heading-3{font-size:calc(var(--size-body)*1.06);line-height:1.35;font-weight:600;color:var(--text)}
.heading-4{font-size:calc(var(--size-body)*.94);line-height:1.4;font-weight:600;color:var(--text)}
section.level-3{margin-top:2rem}
section.level-3>.heading-3{margin-bottom:.6rem}
h4,.heading-4{margin:1.25rem 0 .5rem}
.lead{font-size:var(--size-lead);line-height:1.45}
p.note,.note{color:var(--muted);font-size:max(var(--size-small),.84em);line-height:1.45}
.note .muted,.note .note,.note .byline{font-size:1em}
div.note{border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);padding:.6rem 0;margin:1.25rem 0}
.missing{font-style:italic;color:var(--muted)}
.label{color:var(--accent);font-weight:600;font-size:var(--size-small);letter-spacing:.08em;text-transform:uppercase}
.callout{border-inline-start:5px solid var(--accent);padding-block:.1rem;padding-inline-start:1.1rem;margin:1.75rem 0}
.callout .label{margin-bottom:.15rem}
.callout .label+p{margin-top:0}
.cite{white-space:nowrap;direction:ltr;unicode-bidi:isolate;font-size:max(.76em,.75rem);color:var(--muted);letter-spacing:.01em}
.cite a{color:inherit;text-decoration-color:var(--rule);padding-block:.3em}
.cite a:hover{color:var(--accent)}
.mark{display:inline-block;font-size:.66em;line-height:1.35;font-weight:600;letter-spacing:.07em;
border:1px solid currentcolor;border-radius:2px;padding:0 .4em;color:var(--muted);vertical-align:.12em;max-width:100%}
mark.quoted{color:inherit;background:none;border-bottom:1px dotted var(--rule)}
mark.quoted:target{background:var(--highlight);outline:2px solid var(--accent);outline-offset:2px;
box-decoration-break:clone;-webkit-box-decoration-break:clone;scroll-margin-top:30vh}
.entry:target>.words,p:target{background:var(--tint);outline:1px solid var(--rule);outline-offset:.4rem;
box-shadow:0 0 0 .4rem var(--tint)}
nav.contents{margin:1.75rem 0;font-size:calc(var(--size-body)*.9);line-height:1.5}
nav.contents ol{list-style:none;padding:0}
nav.contents>ol{columns:2;column-gap:2rem}
nav.contents li{break-inside:avoid;margin:0}
nav.contents ol ol{padding-inline-start:1rem}
nav.contents a{display:inline-block;color:var(--text);text-decoration:none;padding:.2rem 0}
nav.contents a:hover{color:var(--accent);text-decoration:underline}
ul{list-style:disc}
ul.entries{list-style:none;padding:0}
.entry{display:grid;grid-template-columns:var(--side) minmax(0,var(--measure));column-gap:var(--gap);align-items:baseline}
.entry+.entry,.entries+.entry,.entry+.entries{margin-top:1.35rem}
.entry .entry{grid-template-columns:auto minmax(0,1fr)}
.entry>.words{grid-column:2;min-width:0}
.entry.changed>.words{border-inline-end:3px solid var(--text);padding-inline-end:.7rem;margin-inline-end:calc(-.7rem - 3px)}
.side{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;column-gap:.5rem;
font-size:var(--size-small);line-height:1.5;min-width:0}
.side .number{font-weight:600;color:var(--text)}
.side .line{flex:0 1 100%}
.side .number+.line{flex:1 1 0;min-width:min-content;text-align:end}
.side .cite,.side .muted{font-size:1em}
.words>*+*{margin-top:.3rem}
.words>p+p{margin-top:.3rem}
.byline{font-size:calc(var(--size-body)*.9);line-height:1.45}
.byline .muted{font-size:1em}
.words>p.note{margin-top:.25rem}
.event+.event,.paragraph+.paragraph,.term+.term{margin-top:.7rem}
.event .side{justify-content:flex-end;text-align:end}
.event .side .line{flex:0 1 auto}
.event>.words{position:relative}
.event>.words::before{content:"";position:absolute;inset-inline-start:calc(var(--gap)*-.5 - .2rem);top:.55em;
width:.4rem;height:.4rem;border-radius:50%;background:var(--accent)}
.paragraph .number{font-weight:400;color:var(--muted)}
.paragraph .side{justify-content:flex-end}
blockquote[dir=rtl],p[dir=rtl]{font-size:1.12em;line-height:1.8}
blockquote[dir=rtl] p[dir=rtl]{font-size:1em}
.variant{border-inline-start:3px solid var(--rule);padding-inline-start:.8rem;margin-top:.6rem!important;font-size:.93em;
line-height:1.45}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1.5rem 1.75rem;margin:1.25rem 0}
.column{border-top:2px solid var(--text);padding-top:.6rem;font-size:.95em;min-width:0}
.column>section.level-3,.column .heading-3{margin-top:0}
.column .heading-3{font-size:calc(var(--size-body)*.9);margin-bottom:.3rem}
ul,ol{padding-inline-start:1.3em}
li+li{margin-top:.3rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1.25rem;font-size:.95em;line-height:1.42}
caption{caption-side:bottom;text-align:start;color:var(--muted);font-size:var(--size-small);padding-top:.7rem;white-space:pre-wrap}
th,td{text-align:start;vertical-align:top;padding:.55rem .9rem .55rem 0;border-bottom:1px solid var(--rule);min-width:5rem}
table:has(col:nth-child(6)){font-size:.88em}
table:has(col:nth-child(9)) :is(th,td){min-width:0}
th:last-child,td:last-child{padding-inline-end:0}
th{font-weight:600;font-size:.93em}
thead th,thead td{border-bottom:2px solid var(--text);padding-bottom:.4rem;vertical-align:bottom}
td>p+p,th>p+p{margin-top:.2rem}
figure{margin:1rem 0 1.5rem}
figure svg{display:block;font-family:var(--furniture-face)}
figure.strip{overflow-x:auto}
figure.strip svg{width:100%;min-width:34rem;height:auto}
figure.code{display:none}
figure.bars table{margin:0;line-height:1.3}
figure.bars th,figure.bars td{padding:.3rem .6rem .3rem 0;min-width:0;vertical-align:middle}
figure.bars tbody th{width:32%;font-weight:400}
figure.bars .bar{width:38%}
figure.bars svg{shape-rendering:crispEdges;overflow:visible}
[dir=rtl] figure.bars svg{transform:scaleX(-1)}
figure.bars .number,figure.bars thead th:nth-child(n+3){text-align:end;font-family:var(--furniture-face);font-variant-numeric:tabular-nums}
figure.bars .number:last-child{font-weight:600}
.ink-text{fill:var(--text)}
.ink-muted{fill:var(--muted)}
.ink-accent{fill:var(--accent)}
.ink-rule{fill:var(--rule)}
.ink-ground{fill:var(--ground)}
.ink-none{fill:none}
.line-text{stroke:var(--text)}
.line-muted{stroke:var(--muted)}
.line-accent{stroke:var(--accent)}
.line-rule{stroke:var(--rule)}
footer{margin-top:3.5rem;border-top:1px solid var(--rule);padding-top:.75rem}
@media (min-width:62rem){.landscape:has(col:nth-child(6)){width:min(100vw - 4rem,60rem);margin-inline:calc((100% - min(100vw - 4rem,60rem))/2)}}
@media (min-width:82rem){
body.has-contents{padding-inline-start:18rem}
body.has-contents .landscape:has(col:nth-child(6)){width:min(100vw - 22rem,60rem);margin-inline:calc((100% - min(100vw - 22rem,60rem))/2)}
nav.contents{position:fixed;inset-block:0;inset-inline-start:0;width:17rem;margin:0;padding:5.2rem 1.5rem 2rem 2rem;overflow:auto}
nav.contents>ol{columns:1}
}
@media screen and (min-width:47.01rem){
thead :is(th,td){position:sticky;top:0;background:var(--ground);box-shadow:inset 0 -2px var(--text)}
}
@media (max-width:47rem){
body{padding-inline:1rem}
.entry,.entry .entry{display:block}
.side,.event .side,.paragraph .side{justify-content:flex-start;text-align:start;column-gap:.7rem;margin-bottom:.1rem}
.side .line,.side .number+.line,.event .side .line{flex:0 1 auto;text-align:start}
.event>.words{padding-inline-start:1rem}
.event>.words::before{inset-inline-start:0}
.paragraph{position:relative}
nav.contents>ol{columns:1}
nav.contents a{padding:.3rem 0}
table,tbody,tr,th,td{display:block;width:auto;min-width:0}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
colgroup{display:none}
caption{display:block;padding-bottom:.8rem}
tbody tr{border-top:2px solid var(--text);padding:.6rem 0 .9rem}
tbody th,tbody td{border:0;padding:.5rem 0 0}
tbody th{font-size:1.05em}
figure.bars :is(tbody th,.bar,.number){width:auto;padding:.2rem 0 0;text-align:start}
figure.bars .number{display:inline-block;margin-inline-end:1.2rem}
figure.bars .number::before{display:inline;content:attr(data-label) " "}
td[data-label]::before{content:attr(data-label);display:block;font-family:var(--furniture-face);font-weight:600;
font-size:var(--size-small);color:var(--muted)}
}
@media (max-width:30rem){
.masthead .end{text-align:start}
.title{font-size:calc(var(--size-title)*.8)}
}
@media (prefers-contrast:more){:root{--muted:var(--text);--rule:var(--text)}}`;
