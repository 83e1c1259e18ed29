/** A diagnostic as the page shows it. */
export interface PreviewProblem {
  readonly severity: 'error' | 'warning' | 'note';
  /** `file:line:column`, or empty. */
  readonly place: string;
  readonly message: string;
  readonly frame: string | null;
  readonly hint: string | null;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The page around the two editions; everything that changes is filled in by its script. */
export function previewPage(audience: string): string {
  const name = audience.replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? '');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name} – Briefpack preview</title>
<link rel="stylesheet" href="/preview.css">
</head>
<body>
<header>
<h1>${name}</h1>
<p id="status" role="status">Making the pack …</p>
<nav id="pager" aria-label="Pages of the PDF" hidden>
<button type="button" id="back" aria-label="Page before">‹</button>
<label>page <input id="page" type="number" min="1" value="1"></label> <span id="pages"></span>
<button type="button" id="on" aria-label="Next page">›</button>
<a href="/pack.pdf" target="_blank" rel="noopener">PDF alone</a>
<a href="/pack.html" target="_blank" rel="noopener">HTML alone</a>
</nav>
</header>
<section id="problems" aria-label="What is wrong" aria-live="polite" hidden></section>
<main>
<section id="html" aria-label="HTML edition"></section>
<section id="pdf" aria-label="PDF"></section>
</main>
<script src="/preview.js"></script>
</body>
</html>
`;
}
