import { readFileSync } from 'node:fs';

/** The version in the package.json beside `dist/` or `src/`. */
export function packageVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  const version: unknown = (JSON.parse(readFileSync(file, 'utf8')) as { version?: unknown }).version; // npm's own format
  if (typeof version !== 'string') throw new Error('The package has no version.');
  return version;
}
