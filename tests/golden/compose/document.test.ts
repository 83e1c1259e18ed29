import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/compose/index.ts';
import { ferryDossier } from '../../support/ferry-dossier.ts';
import { plainOptions, shippedFolders } from '../../support/template-folders.ts';

const audiences = { analyst: ['analyst'], executive: ['executive', 'analyst'], press: ['press', 'analyst'], public: ['public', 'analyst'] };
const date = { value: '2026-03-14', basis: 'option' } as const;

describe('the Document of a small dossier', () => {
  it.each(Object.entries(audiences))('is as it was for the audience %s', async (name, folders) => {
    const { document, diagnostics } = compose(ferryDossier, shippedFolders(...folders), { ...plainOptions, date });
    expect(diagnostics).toEqual([]);
    await expect(`${JSON.stringify(document, null, 1)}\n`).toMatchFileSnapshot(`${name}.document.json`);
  });

  it.each(['fr', 'ar'])('has the pack’s own words in %s', (language) => {
    const { document, diagnostics } = compose(ferryDossier, shippedFolders('analyst'), { ...plainOptions, date, language });
    expect(diagnostics).toEqual([]);
    expect(document?.direction).toBe(language === 'ar' ? 'rtl' : 'ltr');
    const english = compose(ferryDossier, shippedFolders('analyst'), { ...plainOptions, date }).document!;
    expect(JSON.stringify(document)).not.toContain('Key statements');
    expect(document?.body.length).toBe(english.body.length);
  });
});
