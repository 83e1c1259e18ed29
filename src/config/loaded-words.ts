import { type LoadedWord } from '../model/stages.ts';

/**
 * Words that judge while they seem to report. Where an outlet uses one in its own voice, a pack says whose wording it is.
 * A star stands for any ending; `unless` names words before it that make it harmless ("the sanctions regime").
 */
const SHIPPED: readonly LoadedWord[] = [
  { word: 'martyr*' },
  { word: 'unprovoked' },
  { word: 'so-called' },
  {
    word: 'regime*',
    unless: [
      'sanctions',
      'tariff',
      'tax',
      'visa',
      'fee',
      'customs',
      'trade',
      'inspection',
      'legal',
      'licensing',
    ],
  },
  { word: 'puppet government*' },
  { word: 'puppet state*' },
  { word: 'rogue state*' },
  { word: 'terror state*' },
  { word: 'stooge*' },
  { word: 'lackey*' },
  { word: 'henchm*' },
  { word: 'cronies' },
  { word: 'thug*' },
  { word: 'butcher of' },
  { word: 'bloodthirsty' },
  { word: 'barbaric' },
  { word: 'barbarous' },
  { word: 'heinous' },
  { word: 'cowardly' },
  { word: 'dastardly' },
  { word: 'heroic*' },
  { word: 'treacherous*' },
  { word: 'infidel*' },
  { word: 'warmonger*' },
  { word: 'tyrant*' },
  { word: 'despotic' },
  { word: 'blatant*' },
  { word: 'shameful*' },
  { word: 'disgraceful*' },
  { word: 'reckless*' },
  { word: 'hysteric*' },
  { word: 'propaganda machine' },
];

/** The list of a project: the shipped one with its own words added; `-regime*` takes a shipped one out. */
export function chooseLoadedWords(own: readonly string[]): readonly LoadedWord[] {
  const removed = new Set(
    own.flatMap((word) => (word.startsWith('-') ? [word.slice(1).trim().toLowerCase()] : [])),
  );
  const added = own.filter((word) => !word.startsWith('-')).map((word): LoadedWord => ({ word }));
  return [...SHIPPED.filter(({ word }) => !removed.has(word)), ...added];
}
