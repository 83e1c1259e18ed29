/**
 * The Document: what compose makes and every renderer reads. It holds no markup of any format, only typed nodes, and
 * every string in it is plain text that a renderer escapes for its own format.
 */
import { type Bars, type QrCode, type TimelineStrip } from './chart.ts';
import { type Theme } from './theme.ts';

/** Text direction of a passage. */
export type Direction = 'ltr' | 'rtl';

/** Where a source key points: `[3 ¶4]` has the number 3 and the paragraph 4; the paragraph is null for a whole article. */
export interface CitationKey {
  readonly source: number;
  readonly paragraph: number | null;
  /** Id of the entry in the source list; null where the pack prints none. */
  readonly sourceTarget: string | null;
  /** Id of the printed paragraph; null where the pack does not print that article. */
  readonly paragraphTarget: string | null;
}

export type Inline =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly value: string }
  /** Secondary words in furniture type: a date, a role, "reported by". */
  | { readonly kind: 'muted'; readonly children: readonly Inline[] }
  /** A boxed mark of a few letters, such as REPORTED; never by colour alone. */
  | { readonly kind: 'mark'; readonly value: string }
  /** Words of a source in its own language and direction. */
  | {
      readonly kind: 'passage';
      readonly language: string;
      readonly direction: Direction;
      readonly children: readonly Inline[];
    }
  /** A passage of an article that statements cite; `id` is where a "see it in the article" link lands. */
  | { readonly kind: 'anchor'; readonly id: string; readonly children: readonly Inline[] }
  | { readonly kind: 'cite'; readonly key: CitationKey }
  /** http, https or mailto only. */
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  /** A link inside the pack; print shows its page where `showsPage`. */
  | {
      readonly kind: 'reference';
      readonly target: string;
      readonly showsPage: boolean;
      readonly children: readonly Inline[];
    }
  | { readonly kind: 'line-break' };

/** What an entry is: it decides the tag in the PDF and the element in HTML, and how much space stands around it. */
export type EntryRole =
  'statement' | 'question' | 'event' | 'claim' | 'source' | 'paragraph' | 'person' | 'term';

/** What a reader may look statements up by. */
export const facetNames = ['country', 'speaker', 'outlet', 'kind'] as const;
export type FacetName = (typeof facetNames)[number];

/** Under which words a statement is found, each as it is printed; what is not known is left out. */
export type Facets = Readonly<Partial<Record<FacetName, string>>>;

export type Block =
  | {
      readonly kind: 'heading';
      /** 1 is the pack's title, 2 a section, 3 a part of one. */
      readonly level: 1 | 2 | 3 | 4;
      readonly id: string;
      readonly children: readonly Inline[];
      /** Whether contents and outline list it. */
      readonly isListed: boolean;
      /** Asks for a new page before it; renderers without pages ignore it. */
      readonly startsPage: boolean;
    }
  | {
      readonly kind: 'paragraph';
      readonly id: string | null;
      /** `lead` is larger, `note` smaller; `missing` says calmly that something is not given. */
      readonly role: 'body' | 'lead' | 'note' | 'missing';
      readonly language: string | null;
      readonly direction: Direction | null;
      readonly children: readonly Inline[];
    }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Block[])[] }
  | {
      readonly kind: 'quotation';
      readonly language: string | null;
      readonly direction: Direction | null;
      readonly children: readonly Block[];
    }
  /**
   * One item with a narrow column at its left for what one looks up: number, key, date. Never parted from its first
   * lines at a page's foot.
   */
  | {
      readonly kind: 'entry';
      readonly role: EntryRole;
      readonly id: string | null;
      readonly number: string | null;
      /** What became of it since the last edition: a bar at the outer margin, beside a word that the template prints. */
      readonly change?: 'new' | 'changed';
      /** Of statements, for editions that can be searched; print needs none. */
      readonly facets?: Facets;
      /** Lines of the narrow column under the number. */
      readonly margin: readonly (readonly Inline[])[];
      readonly children: readonly Block[];
      /** A code at its far side that leads to the source; print alone needs it. */
      readonly code?: Figure & { readonly chart: QrCode };
    }
  /** The other outlet's wording, under a statement: indented behind a thin bar, smaller. */
  | { readonly kind: 'variant'; readonly facets?: Facets; readonly children: readonly Block[] }
  /** A box that is read first, such as the bottom line. `label` stands above it in small capitals. */
  | { readonly kind: 'callout'; readonly label: string | null; readonly children: readonly Block[] }
  | { readonly kind: 'note'; readonly children: readonly Block[] }
  /** Two or three blocks side by side. */
  | { readonly kind: 'columns'; readonly columns: readonly (readonly Block[])[] }
  | {
      readonly kind: 'table';
      /** One a column; `weight` shares out the width. */
      readonly columns: readonly { readonly weight: number; readonly header: readonly Inline[] }[];
      /** The first cell of a row is its header. */
      readonly rows: readonly (readonly TableCell[])[];
      readonly caption: readonly Inline[] | null;
    }
  | Figure
  | { readonly kind: 'landscape'; readonly children: readonly Block[] }
  /** Reference and copy top left and right, rule, title and subtitle; its words are in {@link DocumentMeta}. */
  | { readonly kind: 'masthead' }
  /** The list of sections with page numbers; its entries are the listed headings. */
  | { readonly kind: 'contents'; readonly depth: 2 | 3 }
  /** Names with the pages that print them; editions without pages name the paragraphs instead. */
  | { readonly kind: 'index'; readonly entries: readonly IndexEntry[] }
  | { readonly kind: 'page-break' }
  | { readonly kind: 'rule' };

/** One name of the index. */
export interface IndexEntry {
  readonly name: readonly Inline[];
  /** Other forms of the name, as they are printed. */
  readonly variants: readonly (readonly Inline[])[];
  /** What is looked for on the pages, as plain text: the name and its variants. */
  readonly forms: readonly string[];
  /** Source keys of the articles that name it. */
  readonly citations: readonly Inline[];
}

/** Bars with their names in the languages of the articles. */
export type BarChart = Bars<readonly Inline[]>;

/** What a figure shows. */
export type Chart = BarChart | TimelineStrip | QrCode;

/** A drawing, and what it says in words: its values stand behind it as a table or as the list that follows. */
export interface Figure {
  readonly kind: 'figure';
  readonly alternative: string;
  readonly chart: Chart;
}

export interface TableCell {
  readonly children: readonly Block[];
}

/** Words about the pack as a whole. Every one is ready to print, in the pack's language. */
export interface DocumentMeta {
  readonly title: string;
  readonly subtitle: string | null;
  readonly reference: string | null;
  readonly marking: string | null;
  /** As printed, for example "14 March 2026, 07:30 UTC (cut-off)" or "date not given". */
  readonly date: string;
  /** ISO 8601 instant for the file's own metadata; null where the pack has no date. */
  readonly instant: string | null;
  readonly office: string | null;
  readonly contact: string | null;
  /** For example "Copy 3 of 12"; null where copies are not numbered. */
  readonly copy: string | null;
  /** Name of the audience as printed. */
  readonly audience: string;
}

/** The words that a renderer itself prints: they come from the template's strings, never from code. */
export interface FurnitureStrings {
  /** With `{page}` and `{pages}`. */
  readonly folio: string;
  readonly contents: string;
  /** With `{page}`. */
  readonly seePage: string;
  /** For screen readers, with `{source}`: "source 3". */
  readonly sourceLabel: string;
  /** For screen readers, with `{paragraph}`: "paragraph 4". */
  readonly paragraphLabel: string;
  /** What stands behind the words of a draft. */
  readonly draft: string;
  /** What a page that is blank on purpose says. */
  readonly blankPage: string;
  /** Of the search and the filters on a screen. */
  readonly aids: AidStrings;
}

/** The words of the reading aids of an edition for screens. */
export interface AidStrings {
  readonly search: string;
  /** With `{place}` and `{places}`. */
  readonly found: string;
  readonly notFound: string;
  readonly previous: string;
  readonly next: string;
  /** The name of the filters. */
  readonly filter: string;
  /** The choice that leaves nothing out. */
  readonly all: string;
  /** With `{shown}` and `{total}`. */
  readonly shown: string;
  readonly clear: string;
  readonly facets: Readonly<Record<FacetName, string>>;
}

/** Where printed pages say in words which sources they cite; editions without pages have the source list alone. */
export const citationPlaces = ['page-foot', 'section-end', 'none'] as const;
export type CitationPlace = (typeof citationPlaces)[number];

/** A source as it is named at the foot of a page that cites it. */
export interface SourceNote {
  readonly number: number;
  /** Id of its entry in the source list; null where the pack prints none. */
  readonly target: string | null;
  /** Outlet, title and date, as far as they are given. */
  readonly words: readonly Inline[];
}

export interface Document {
  readonly language: string;
  readonly direction: Direction;
  readonly meta: DocumentMeta;
  readonly theme: Theme;
  readonly furniture: FurnitureStrings;
  readonly citations: CitationPlace;
  /** In the order of their numbers; empty where `citations` is `none`. */
  readonly sources: readonly SourceNote[];
  readonly body: readonly Block[];
}

declare const checked: unique symbol;

/**
 * A Document whose every link was found to land: ids are unique and each target exists. Only `checkReferences` makes
 * one, and renderers take nothing else.
 */
export type CheckedDocument = Document & { readonly [checked]: true };
