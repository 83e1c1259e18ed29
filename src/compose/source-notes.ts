import { type SourceNote } from '../model/document.ts';
import { type SourceView } from './view/schema.ts';
import { printDating } from './wording/dates.ts';
import { type Wording } from './wording/wording.ts';
import { Words } from './words.ts';

/**
 * The sources as the foot of a page names them: outlet, title in quotation marks and date, each "not given" where the
 * article does not give it. `printed` are the ids of the pack: a source without an entry there leads nowhere.
 */
export function sourceNotes(
  sources: readonly SourceView[],
  printed: ReadonlySet<string>,
  wording: Wording,
): readonly SourceNote[] {
  return sources.map((source) => {
    const target = typeof source.id === 'string' && printed.has(source.id) ? source.id : null;
    const date = source.date === null ? null : plain(source.date.value);
    const words = wording.say('furniture.source-note', {
      outlet: source.outlet ?? wording.say('outlet-not-given'),
      title: titleOf(source, wording),
      date:
        source.date === null || date === null
          ? wording.say('date-not-given')
          : printDating({ value: date, precision: source.date.precision }, wording),
    });
    return { number: source.number, target, words: words.inlines };
  });
}

function titleOf({ title, opening }: SourceView, wording: Wording): Words {
  if (title === null) return wording.say('untitled', { opening: opening ?? '' });
  const mark = (side: 'open' | 'close') => wording.say(`quotation-marks.${side}`).inlines;
  return new Words([...mark('open'), ...inlinesOf(title), ...mark('close')]);
}

function inlinesOf(words: string | Words): Words['inlines'] {
  return typeof words === 'string' ? Words.of(words).inlines : words.inlines;
}

function plain(words: string | Words): string {
  return typeof words === 'string' ? words : '';
}
