import { describe, expect, it } from 'vitest';
import { findMarking } from '../../../src/ingest/find-marking.ts';

describe('the marking of an article', () => {
  it.each([
    ['---\ntitle: A\nmarking: "OFFICIAL-SENSITIVE"\n---\n\nText.\n', 'OFFICIAL-SENSITIVE', 'front-matter'],
    ['Protective marking: SECRET - UK EYES ONLY\n\nText.\n', 'SECRET - UK EYES ONLY', 'text'],
    ['TLP:AMBER+STRICT\n\nText.\n', 'TLP:AMBER+STRICT', 'text'],
    ['<html><head><meta name="classification" content="RESTRICTED"></head></html>', 'RESTRICTED', 'file'],
  ])('is read from %j', (text, value, basis) => {
    const found = findMarking(text);
    expect(found).toMatchObject({ value, basis });
    expect(text.slice(found!.start, found!.end)).toBe(value);
  });

  it.each([
    'The marking: it was painted on the quay.\n',
    'A quay.\n',
    `${'x\n'.repeat(1500)}Marking: SECRET\n`,
    'Marking:\n',
  ])('is not made of %j', (text) => {
    expect(findMarking(text)).toBeNull();
  });
});
