import { describe, expect, it } from 'vitest';
import { compose, composeDistributionList, copyWords, sectionNames } from '../../../src/compose/index.ts';
import { renderMarkdown } from '../../../src/render/markdown/index.ts';
import { ferryDossier } from '../../support/ferry-dossier.ts';
import { plainOptions, shippedFolders } from '../../support/template-folders.ts';

const analyst = shippedFolders('analyst');
const packOf = (sections?: readonly string[], language: string | null = null) => {
  const options = { ...plainOptions, language, ...(sections === undefined ? {} : { sections }) };
  const { document, diagnostics } = compose(ferryDossier, analyst, options);
  expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
  return Buffer.from(renderMarkdown(document!).bytes).toString();
};

describe('sections of a copy', () => {
  it('are those that the audience’s briefing.hbs names', () => {
    expect(sectionNames(analyst)).toEqual([
      'bottom-line',
      'since',
      'statements',
      'positions',
      'disagreements',
      'questions',
      'timeline',
      'figures',
      'people',
      'glossary',
      'sources',
      'articles',
      'names',
      'method',
    ]);
    expect(sectionNames(shippedFolders('executive', 'analyst'))).toContain('watch');
  });

  it('are left out where they were not chosen, and the copy says so', () => {
    const text = packOf(['statements']);
    expect(text).toContain('## Key statements');
    expect(text).not.toContain('## Timeline');
    expect(text).not.toContain('## Articles');
    expect(text).toContain(
      'Left out of this copy: Bottom line, Positions by country, Disagreements, Open questions, Timeline, Who is heard, Who is who, Glossary, Articles, Index of names.',
    );
    expect(packOf()).not.toContain('Left out of this copy');
  });

  it('never leave out what the pack is checked by', () => {
    const text = packOf(['timeline']);
    expect(text).toContain('## Sources');
    expect(text).toContain('## How this pack was made');
  });
});

describe('the words of a copy', () => {
  const copies = [{ number: 3, total: 1200, name: 'Tove Lindahl' }];
  it.each([
    ['en', 'COPY 3 OF 1200 - Tove Lindahl'],
    ['fr', 'EXEMPLAIRE 3 SUR 1200 - Tove Lindahl'],
    ['ar', 'النسخة 3 من 1200 - Tove Lindahl'],
  ])('are those of the strings in %s', (language, words) => {
    expect(copyWords(copies, analyst, language)).toEqual([words]);
  });
});

describe('the distribution list', () => {
  it('has a line for each copy, with all its files and room for a signature', () => {
    const file = {
      audience: 'analyst',
      language: 'fr',
      sections: ['timeline'],
      pages: 1,
      contents: '0123456789ab',
    };
    const document = composeDistributionList(
      [
        { number: 1, name: 'Tove Lindahl', office: 'Ports', files: [{ ...file, file: 'a.pdf' }] },
        {
          number: 2,
          name: 'Per Anker',
          office: null,
          files: [{ ...file, file: 'b.md', pages: null, language: null, sections: null }],
        },
      ],
      analyst,
      { ...plainOptions, marking: 'OFFICIAL' },
    );
    const text = Buffer.from(renderMarkdown(document!).bytes).toString();
    expect(text.startsWith('**OFFICIAL**')).toBe(true);
    expect(text).toContain(
      '| 1 | **Tove Lindahl** · Ports | analyst, fr, timeline, 1 page · a.pdf, 0123456789ab |  |',
    );
    expect(text).toContain('| 2 | **Per Anker** | analyst · b.md, 0123456789ab |  |');
  });
});
