/** Whether an actor's words can stand as those of a country. */
import { type Organisation } from '../../model/dossier.ts';

/** Bodies that have a home and speak for nobody but themselves. */
const privateKinds: ReadonlySet<Organisation['kind']> = new Set<Organisation['kind']>(['company', 'media']);

/** Roles of people who have a country and hold no office of it. */
const privateRoles =
  /\b(?:owner|founder|maker|firm|company|companies|operator|manufacturer|shareholder|entrepreneur|trader|shopkeeper|driver|trucker|fisher(?:man|woman)?|farmer|worker|welder|miner|engineer|nurse|teacher|student|resident|villager|tourist|patient|analyst|economist|professor|lecturer|historian|author|writer|journalist|columnist|actor|singer|footballer|player|coach|lawyer)s?\b/iu;
const formerly = /^(?:the\s+)?(?:former|ex-|ex\s|late|retired)/iu;
/** A role that names one of these is an office after all: "minister and former professor". */
const publicRoles =
  /\b(?:minist(?:er|ry)|president|premier|chancellor|governor|mayor|senator|lawmaker|legislator|ambassador|envoy|diplomat|consul|negotiator|spokes\w+|secretary|commissioner|general|admiral|colonel|judge|prosecutor|police|parliament|government|authority|king|queen|prince|emir|sultan)\b/iu;

/**
 * Whether an actor with a country can speak for it: every actor but companies, outlets, and people all of whose known
 * roles are private ("the Brazilian owner of the yard"). Of people without a known role the country is taken as given.
 */
export function canSpeakForCountry(kind: Organisation['kind'] | null, roles: readonly string[]): boolean {
  if (kind !== null) return !privateKinds.has(kind);
  // "Former Ghanaian vice-president", who heads the observers of a union: what was an office speaks for nobody now.
  const hasLeft = roles.some((role) => formerly.test(role));
  if (hasLeft && roles.every((role) => formerly.test(role) || !publicRoles.test(role))) return false;
  // "The director of the centre, an Austrian engineer": the country is that of the trade, and no office of it is named.
  return !roles.some((role) => privateRoles.test(role)) || roles.some((role) => publicRoles.test(role));
}
