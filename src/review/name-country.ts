const english = new Intl.DisplayNames(['en'], { type: 'region' });

/** The English name of a country, by which the dossier knows the actor of a position; an unknown code stays as it is. */
export function nameCountry(code: string): string {
  return english.of(code) ?? code;
}
