import { expect, test } from 'vitest';
import { sampleDocument } from '../../support/sample-document.ts';

/** Every `kind` that occurs anywhere below a value. */
function kindsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) kindsIn(item, found);
  else if (typeof value === 'object' && value !== null) {
    if ('kind' in value && typeof value.kind === 'string') found.add(value.kind);
    for (const child of Object.values(value)) kindsIn(child, found);
  }
  return found;
}

test('the sample pack holds every kind of node', () => {
  expect([...kindsIn(sampleDocument().body)].sort()).toEqual(
    [
      ...[
        'heading',
        'paragraph',
        'list',
        'quotation',
        'entry',
        'variant',
        'callout',
        'note',
        'columns',
        'table',
      ],
      ...['landscape', 'masthead', 'contents', 'page-break', 'rule'],
      ...[
        'text',
        'emphasis',
        'strong',
        'code',
        'muted',
        'mark',
        'passage',
        'anchor',
        'cite',
        'link',
        'reference',
      ],
      'line-break',
    ].sort(),
  );
});
