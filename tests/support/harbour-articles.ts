/** Invented articles on an invented matter: enough for every section of a pack to have something in it. */
export const harbourArticles = {
  'articles/1-gazette.txt': `Harbour fees divide Bergen and Aarhus

Published 12 March 2026

“We will not pay twice for the same quay,” said Ingrid Solheim, Norway's transport minister, on Thursday.

Denmark's ports minister, Mads Kjeldsen, said that the new fee was fair and would stay. He said 14 ferries had been turned away since January.

If the two sides do not agree by 1 April, the summer timetable will be withdrawn, Solheim said.
`,
  'articles/2-courier.md': `---
title: Ferry talks reopen
outlet: The Fjord Courier
author: Tove Lindahl
date: 2026-03-13
---

Norway's transport minister Ingrid Solheim told the Courier that her country would not pay two times for one quay.

“Nobody was turned away,” said Mads Kjeldsen, the Danish ports minister. “The figure of 14 ferries is wrong.”

The Northern Ferry Board (NFB) declined to comment.
`,
  'articles/3-undated.txt': `Crews wait for an answer

The seafarers' union said that crews had not been asked. Its chair, Per Anker, called the fee a mistake.

Talks are to resume in Copenhagen on 20 March 2026.
`,
} as const;
