/**
 * Scripts that the pack's own fonts lack, and the package of an open font for each. None of them is required: the host
 * loads those that are installed and needed, and the diagnostic of a missing glyph names the one that would help.
 */
interface ScriptFont {
  /** One character of the script. */
  readonly pattern: RegExp;
  readonly package: string;
  /** What the names of its files begin with. */
  readonly name: string;
}

const expo = (slug: string, name: string, pattern: RegExp): ScriptFont => ({
  pattern,
  package: `@expo-google-fonts/${slug}`,
  name,
});

const HAN =
  /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\u31c0-\u31ef\ufe10-\ufe1f\ufe30-\ufe4f\uff00-\uffef]/u;
const KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u30ff\uff00-\uffef]/u;

/** By family; for a character that several have, the one that a pack without a known language takes stands first. */
export const scriptFonts = {
  chinese: expo('noto-sans-sc', 'NotoSansSC', HAN),
  japanese: expo('noto-sans-jp', 'NotoSansJP', KANA),
  'traditional-chinese': expo('noto-sans-tc', 'NotoSansTC', HAN),
  korean: expo('noto-sans-kr', 'NotoSansKR', /[\p{Script=Hangul}\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u),
  hebrew: expo('noto-sans-hebrew', 'NotoSansHebrew', /\p{Script=Hebrew}/u),
  armenian: expo('noto-sans-armenian', 'NotoSansArmenian', /\p{Script=Armenian}/u),
  georgian: expo('noto-sans-georgian', 'NotoSansGeorgian', /\p{Script=Georgian}/u),
  ethiopic: expo('noto-sans-ethiopic', 'NotoSansEthiopic', /\p{Script=Ethiopic}/u),
  devanagari: expo('noto-sans-devanagari', 'NotoSansDevanagari', /\p{Script=Devanagari}/u),
  bengali: expo('noto-sans-bengali', 'NotoSansBengali', /\p{Script=Bengali}/u),
  gurmukhi: expo('noto-sans-gurmukhi', 'NotoSansGurmukhi', /\p{Script=Gurmukhi}/u),
  gujarati: expo('noto-sans-gujarati', 'NotoSansGujarati', /\p{Script=Gujarati}/u),
  tamil: expo('noto-sans-tamil', 'NotoSansTamil', /\p{Script=Tamil}/u),
  telugu: expo('noto-sans-telugu', 'NotoSansTelugu', /\p{Script=Telugu}/u),
  kannada: expo('noto-sans-kannada', 'NotoSansKannada', /\p{Script=Kannada}/u),
  malayalam: expo('noto-sans-malayalam', 'NotoSansMalayalam', /\p{Script=Malayalam}/u),
  sinhala: expo('noto-sans-sinhala', 'NotoSansSinhala', /\p{Script=Sinhala}/u),
  thai: expo('noto-sans-thai', 'NotoSansThai', /\p{Script=Thai}/u),
  lao: expo('noto-sans-lao', 'NotoSansLao', /\p{Script=Lao}/u),
  khmer: expo('noto-sans-khmer', 'NotoSansKhmer', /\p{Script=Khmer}/u),
  emoji: expo(
    'noto-emoji',
    'NotoEmoji',
    /[\p{Emoji_Presentation}\p{Emoji_Modifier}]|\p{Extended_Pictographic}/u,
  ),
} as const satisfies Record<string, ScriptFont>;

/** A family of {@link scriptFonts}. */
export type ScriptFamily = keyof typeof scriptFonts;

// Object.entries widens the keys; the table above is the only source of them.
const entries = Object.entries(scriptFonts) as readonly (readonly [ScriptFamily, ScriptFont])[];

/** Every family, in the order in which a character is looked for in them. */
export const scriptFamilies: readonly ScriptFamily[] = entries.map(([family]) => family);

/** The families whose characters a text holds: few for most texts, none for one in Latin letters. */
export function scriptFamiliesIn(text: string): readonly ScriptFamily[] {
  return entries.filter(([, { pattern }]) => pattern.test(text)).map(([family]) => family);
}

const byLanguage: readonly (readonly [RegExp, ScriptFamily])[] = [
  [/^ja\b/iu, 'japanese'],
  [/^ko\b/iu, 'korean'],
  [/^zh-(?:hant|tw|hk|mo)\b/iu, 'traditional-chinese'],
];

/**
 * The families in the order for words of a language (BCP 47, or null): Chinese, Japanese and Korean draw many common
 * characters each in their own way.
 */
export function scriptFamiliesFor(language: string | null): readonly ScriptFamily[] {
  const first = byLanguage.find(([pattern]) => pattern.test(language ?? ''))?.[1];
  return first === undefined ? scriptFamilies : [first, ...scriptFamilies.filter((each) => each !== first)];
}
