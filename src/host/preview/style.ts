/** The style sheet of the preview page. */
export const PREVIEW_STYLE = `:root{color-scheme:light dark;--ground:#eceae6;--panel:#fff;--text:#1b1b1b;--muted:#5a5a5a;--rule:#c9c6c0;--error:#8f1d1d;--warning:#7a5200}
@media (prefers-color-scheme:dark){:root{--ground:#15171a;--panel:#1f2226;--text:#ece9e4;--muted:#b3b0aa;--rule:#4a4f55;--error:#ff9d94;--warning:#f0c36a}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html,body{height:100%}
body{margin:0;display:flex;flex-direction:column;background:var(--ground);color:var(--text);font:15px/1.45 system-ui,sans-serif}
header{display:flex;flex-wrap:wrap;gap:.3rem 1.25rem;align-items:baseline;padding:.5rem 1rem;background:var(--panel);border-bottom:1px solid var(--rule)}
h1{font-size:1.05rem;margin:0}
#status{margin:0;color:var(--muted);flex:1}
#status.stale{color:var(--error);font-weight:600}
#pager{display:flex;flex-wrap:wrap;gap:.3rem .7rem;align-items:baseline}
#pager input{width:4.2em;font:inherit}
#pager button{font:inherit;min-width:2rem;min-height:1.8rem}
a{color:inherit}
#problems{max-height:45%;overflow:auto;background:var(--panel);border-bottom:3px solid var(--error);padding:.25rem 1rem .75rem}
#problems.mild{border-color:var(--warning);max-height:20%}
.problem{margin:.6rem 0 0}
.problem .what{margin:0}
.problem .kind{font-weight:600;color:var(--error)}
.problem .kind.warning,.problem .kind.note{color:var(--warning)}
.problem .place,.problem pre{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.9em}
.problem pre{margin:.3rem 0;padding:.5rem .75rem;background:var(--ground);overflow:auto;border-inline-start:3px solid var(--error)}
.problem .hint{margin:0;color:var(--muted)}
main{flex:1;min-height:0;display:grid;grid-template-columns:1fr 1fr;gap:1px;background:var(--rule)}
main>section{position:relative;background:var(--panel);min-width:0}
iframe{position:absolute;inset:0;width:100%;height:100%;border:0;background:#fff}
iframe.coming{visibility:hidden}
@media (max-width:60rem){main{grid-template-columns:1fr;grid-template-rows:1fr 1fr}}
`;
