/**
 * What a figure shows, before anybody draws it: values, and places as shares of a whole. It knows neither formats nor
 * sizes, and every word in it is ready to print.
 */

/** Bars of one or two parts, one a row, in order; `Label` is how their names are held. */
export interface Bars<Label> {
  readonly kind: 'bars';
  /** Names of the columns: what the rows are, the parts in their order, the sum. */
  readonly headers: { readonly label: string; readonly parts: readonly string[]; readonly total: string };
  readonly bars: readonly {
    /** Text and passages, without links. */
    readonly label: Label;
    readonly parts: readonly { readonly value: number; readonly printed: string }[];
    readonly total: string;
  }[];
}

/** Events on a scaled axis that leaves empty time out. Places count from 0 to 1 in the direction of reading. */
export interface TimelineStrip {
  readonly kind: 'timeline';
  /** In order; between two of them time is left out, and each has a scale of its own. */
  readonly stretches: readonly TimelineStretch[];
  /** In order of time. */
  readonly marks: readonly TimelineMark[];
  /** What each kind of mark is called, in the order of the legend; kinds that do not occur are left out. */
  readonly legend: readonly { readonly sign: TimelineSign; readonly label: string }[];
}

/** A stretch of time with its scale. */
export interface TimelineStretch {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly TimelineTick[];
}

/** A named place on the axis. */
interface TimelineTick {
  readonly at: number;
  readonly label: string;
  /** What the label leaves out, such as the year, where it begins or changes. */
  readonly context: string | null;
  /** Whether a month or year begins here, so that its name stands after the tick; a day's stands under it. */
  readonly isBeginning: boolean;
}

/** One event, as wide as its date is uncertain: a day has no width to speak of. */
export interface TimelineMark {
  readonly from: number;
  readonly to: number;
  readonly kind: 'event' | 'statement' | 'publication';
  /** False where the date is a month, a year or a range. */
  readonly isExact: boolean;
  /** Date and words, for whoever points at it. */
  readonly title: string;
}

/** A kind of mark, or the bar that any of them is where its date is not exact. */
export type TimelineSign = TimelineMark['kind'] | 'span';

/** An address for a camera. */
export interface QrCode {
  readonly kind: 'qr';
  readonly address: string;
  /** A short key for whoever has no camera; null for none. */
  readonly key: string | null;
}
