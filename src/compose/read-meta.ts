import { type AidStrings, type DocumentMeta, type FurnitureStrings } from '../model/document.ts';
import { type PackOptions } from '../model/stages.ts';
import { type View } from './view/schema.ts';
import { packInstant } from './wording/dates.ts';
import { type Wording } from './wording/wording.ts';
import { plainText, type Words } from './words.ts';

/** The words about the pack as a whole, as renderers print them. */
export function readMeta({ pack }: View, options: PackOptions): DocumentMeta {
  return {
    title: plain(pack.title),
    subtitle: pack.subtitle === null ? null : plain(pack.subtitle),
    reference: options.reference,
    marking: options.marking,
    date: plain(pack.date),
    instant: packInstant(options.date),
    office: options.office,
    contact: options.contact,
    copy: pack.copy === null ? null : plain(pack.copy),
    audience: plain(pack.audience),
  };
}

/** The words that a renderer prints of itself. */
export function readFurniture(wording: Wording): FurnitureStrings {
  return {
    folio: wording.raw('furniture.folio'),
    contents: wording.raw('furniture.contents'),
    seePage: wording.raw('furniture.see-page'),
    sourceLabel: wording.raw('furniture.source-label'),
    paragraphLabel: wording.raw('furniture.paragraph-label'),
    draft: wording.raw('furniture.draft'),
    blankPage: wording.raw('furniture.blank-page'),
    aids: readAids(wording),
  };
}

function readAids(wording: Wording): AidStrings {
  const read = (key: string): string => wording.raw(`furniture.${key}`);
  return {
    search: read('search'),
    found: read('search-found'),
    notFound: read('search-nothing'),
    previous: read('search-previous'),
    next: read('search-next'),
    filter: read('filter'),
    all: read('filter-all'),
    shown: read('filter-shown'),
    clear: read('filter-clear'),
    facets: {
      country: read('filter-country'),
      speaker: read('filter-speaker'),
      outlet: read('filter-outlet'),
      kind: read('filter-kind'),
    },
  };
}

function plain(words: string | Words): string {
  return typeof words === 'string' ? words : plainText(words.inlines);
}
