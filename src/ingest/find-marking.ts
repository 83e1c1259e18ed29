import { type Metadata } from '../model/article.ts';

/** Characters: a marking stands at an article's head or nowhere. */
const HEAD = 2000;

const LABELLED =
  /^[ \t]*["']?(?:protective[ -])?(?:marking|classification)["']?[ \t]*:[ \t]*["']?([^\n"']{1,60}?)["']?[ \t]*$/imu;
const META = /<meta\s+name=["'](?:marking|classification)["']\s+content=["']([^"'<>]{1,60})["']/iu;
const TRAFFIC_LIGHT = /^[ \t]*(TLP:[ \t]?(?:RED|AMBER\+STRICT|AMBER|GREEN|CLEAR|WHITE))[ \t]*$/mu;

/**
 * The protective marking that an article carries: `marking:` in its front matter or at its head, a meta element of an HTML
 * page, or a line of the traffic light protocol. Null where it carries none.
 */
export function findMarking(text: string): Metadata | null {
  const head = text.slice(0, HEAD);
  for (const [pattern, basis] of [
    [LABELLED, head.startsWith('---') ? 'front-matter' : 'text'],
    [META, 'file'],
    [TRAFFIC_LIGHT, 'text'],
  ] as const) {
    const match = pattern.exec(head);
    const value = match?.[1]?.trim() ?? '';
    if (match === null || value === '') continue;
    const start = match.index + match[0].lastIndexOf(value);
    return { value, basis, start, end: start + value.length };
  }
  return null;
}
