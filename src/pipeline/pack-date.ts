import { type Article } from '../model/article.ts';
import { type PackDate } from '../model/stages.ts';

/** Where a date may come from, the first that is given counts. */
export interface DateSources {
  /** `--date`. */
  readonly option: string | null;
  /** `date:` of briefing.yaml. */
  readonly config: string | null;
  /** Seconds since 1970, as https://reproducible-builds.org/specs/source-date-epoch/ defines them. */
  readonly sourceDateEpoch: string | null;
}

/** The date that a pack carries; never the clock. Null where nothing gives one. */
export function choosePackDate(sources: DateSources, articles: readonly Article[]): PackDate | null {
  if (sources.option !== null) return { value: sources.option, basis: 'option' };
  if (sources.config !== null) return { value: sources.config, basis: 'config' };
  if (sources.sourceDateEpoch !== null && /^\d{1,12}$/.test(sources.sourceDateEpoch)) {
    const value = new Date(Number(sources.sourceDateEpoch) * 1000).toISOString();
    return { value, basis: 'source-date-epoch' };
  }
  const days = articles
    .flatMap(({ published }) => /^\d{4}-\d{2}-\d{2}/.exec(published?.value ?? '')?.[0] ?? [])
    .sort();
  const newest = days.at(-1);
  return newest === undefined ? null : { value: newest, basis: 'newest-article' };
}
