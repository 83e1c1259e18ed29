import { briefingJsonSchema, SCHEMA_PATH, starterBriefing } from '../config/starter.ts';
import { emptyReview } from '../review/index.ts';

/** The files of a new project: texts by path. The folder of the articles is empty, but for a file that keeps it. */
export function starterFiles(): Readonly<Record<string, string>> {
  return {
    'briefing.yaml': starterBriefing,
    'review.yaml': emptyReview(),
    'articles/.gitkeep': '',
    [SCHEMA_PATH]: briefingJsonSchema(),
  };
}
