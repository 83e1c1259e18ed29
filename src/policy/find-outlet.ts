import { type OutletRights } from '../config/outlets.ts';
import { type Article } from '../model/article.ts';

/**
 * The rule for an article: the first that names its outlet or the host of its address, else the one for all others; null
 * where there is none. Names are compared without regard to case, spaces and a leading article.
 */
export function findOutlet(
  article: Pick<Article, 'outlet' | 'url'>,
  outlets: readonly OutletRights[],
): OutletRights | null {
  const name = article.outlet === null ? null : nameKey(article.outlet.value);
  const host = article.url === null ? null : hostOf(article.url.value);
  const isMeant = (wanted: string): boolean =>
    (name !== null && nameKey(wanted) === name) || (host !== null && isHost(host, wanted));
  return (
    outlets.find((outlet) => [outlet.name, ...(outlet.match ?? [])].some(isMeant)) ??
    outlets.find((outlet) => outlet.name === '*') ??
    null
  );
}

function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').replace(/^the /u, '').trim();
}

function isHost(host: string, wanted: string): boolean {
  const name = wanted.toLowerCase().replace(/^\*?\./u, '');
  return name.includes('.') && (host === name || host.endsWith(`.${name}`));
}

function hostOf(address: string): string | null {
  try {
    return new URL(address).hostname.toLowerCase();
  } catch {
    return null;
  }
}
