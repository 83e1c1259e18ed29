/** The JSON Schemas in docs/ are made from the code: `npm run docs` writes them anew. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { briefingJsonSchema } from '../../../src/config/starter.ts';
import { dossierSchema } from '../../../src/model/dossier.ts';

describe('the published schemas', () => {
  it('briefing.schema.json is that of briefing.yaml', async () => {
    await expect(briefingJsonSchema()).toMatchFileSnapshot('../../../docs/briefing.schema.json');
  });

  it('dossier.schema.json is that of the JSON edition', async () => {
    const schema = z.toJSONSchema(dossierSchema);
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      '../../../docs/dossier.schema.json',
    );
  });
});
