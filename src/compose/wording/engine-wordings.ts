/** The wordings that Briefpack itself asks for: every template has them, its own or those of what it extends. */
export const engineWordings: readonly string[] = [
  'quotation-marks.open',
  'quotation-marks.close',
  'comma',
  'date-not-given',
  'outlet-not-given',
  'untitled',
  'see-place',
  ...['folio', 'contents', 'see-page', 'source-label', 'paragraph-label', 'blank-page', 'source-note'].map(
    (key) => `furniture.${key}`,
  ),
  ...[
    'audience',
    'title',
    'subtitle',
    'articles',
    'outlets',
    'span',
    'span-undated',
    'undated',
    'date-not-given',
    'cut-off',
    'copy',
  ].map((key) => `meta.${key}`),
];
