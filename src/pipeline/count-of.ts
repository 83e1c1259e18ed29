/** "1 page", "3 pages": for lines on a terminal; a pack's own words are the template's. */
export function countOf(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}
