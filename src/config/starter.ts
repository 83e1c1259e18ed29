import { z } from 'zod';
import { briefingSchema } from './briefing.ts';

/** Where `init` puts the schema, so that editors complete briefing.yaml without a network. */
export const SCHEMA_PATH = '.briefpack/briefing.schema.json';

/** The briefing.yaml that `init` writes. */
export const starterBriefing = `# yaml-language-server: $schema=${SCHEMA_PATH}
# What "briefpack build" prints on every pack of this project. docs/cli.md lists all keys.
title: Briefing
articles: articles
audiences: [executive, analyst]
formats: [pdf]
output: output
# reference: BP/2026/001
# date: 2026-03-14
# marking: OFFICIAL
# office: Office of the Permanent Secretary
# contact: corrections@example.org
# paper: A4
`;

/** The JSON Schema of briefing.yaml, as text. */
export function briefingJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(briefingSchema, { io: 'input' }), null, 2)}\n`;
}
