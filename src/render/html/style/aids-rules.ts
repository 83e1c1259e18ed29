/**
 * The search and the filters. They take their room as soon as the script is there, so that nothing moves when it has
 * come to life; without it, and on paper, they are not there and everything else is.
 */
export const AIDS_RULES = `.aids,.aids :is(input,select,button){font:400 max(var(--size-small),.9375rem)/1.4 var(--furniture-face);color:var(--text)}
.aids,.aids[hidden]{display:none}
.has-aids{--bar:3.6rem;scroll-padding-top:calc(var(--bar) + 1rem)}
.aids :is(input,select,button){background:var(--ground);border:1px solid var(--muted);border-radius:3px;min-height:2.25rem;
padding:.3rem .6rem;max-width:100%;margin:0}
.aids :is(input,select,button):focus-visible{outline:2px solid var(--accent);outline-offset:1px}
.aids input::placeholder{color:var(--muted);opacity:1}
.aids button{cursor:pointer;font-weight:600}
.aids button:disabled{cursor:default;color:var(--muted);border-color:var(--rule)}
.aids .state{color:var(--muted);margin:0}
.aids.search{position:sticky;top:0;z-index:2;background:var(--ground);border-bottom:1px solid var(--rule);
min-height:var(--bar);margin-block:-1.75rem 1.75rem;padding-block:.6rem}
.aids.search label{display:flex;align-items:center;gap:.75rem;flex:1 1 12rem;min-width:0}
.aids.search input{flex:1 1 8rem;min-width:0;max-width:24rem}
.aids.search button{min-width:2.25rem;padding-inline:0}
.aids.filters{gap:.75rem 1rem;align-items:end;margin:0 0 1.75rem;padding-bottom:1rem;border-bottom:1px solid var(--rule)}
.aids.filters label{display:grid;gap:.15rem;flex:1 1 9rem;min-width:0;max-width:16rem}
.aids.filters .name{font-size:var(--size-small);font-weight:600;color:var(--muted)}
.aids.filters select{width:100%;text-overflow:ellipsis}
.aids.filters .state{flex:1 1 100%;order:1}
.found-here{outline:2px solid var(--accent);outline-offset:.35rem;border-radius:2px}
::highlight(found){background-color:var(--highlight);color:var(--text)}
::highlight(found-here){background-color:var(--highlight);color:var(--text);text-decoration:underline 2px}
@media screen{
.has-aids .aids,.has-aids .aids[hidden]{display:flex;flex-wrap:wrap;align-items:center;gap:.4rem .6rem}
.has-aids .aids.filters{align-items:end;gap:.75rem 1rem}
.is-left-out.is-left-out{display:none}
}
@media screen and (max-width:47rem){
.aids.search .name{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.aids.filters label{max-width:none}
}
@media screen and (min-width:47.01rem){
.aids.search input::placeholder{color:transparent}
.has-aids thead :is(th,td){top:var(--bar)}
}
@media (max-height:30rem){
.has-aids{--bar:0rem}
.aids.search{position:static}
}
@media print{.found-here{outline:0}}`;
