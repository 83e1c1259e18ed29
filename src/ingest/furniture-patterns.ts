/**
 * What websites leave around an article. Each pattern is matched against a whole block, and is as narrow as it can be: a line of
 * furniture that is printed looks untidy, a sentence of an article that is left out is a fault.
 */

interface FurniturePattern {
  readonly name: string;
  readonly pattern: RegExp;
  /** Characters; a longer block is the article's own prose. */
  readonly maxLength: number;
}

const LABELS = [
  'advertisement|advertisements|advertising|advert|ad|sponsored|sponsored content|promoted|promoted content|paid content',
  'share|tweet|print|email|facebook|twitter|whatsapp|telegram|linkedin|copy link|copy url|save|bookmark|comment|comments',
  'menu|search|home|login|log in|sign in|sign up|register|subscribe|subscribe now|close|skip to (?:main )?content|back to top',
  'news|world|world news|politics|business|opinion|sport|sports|national|international|top stories|latest news|breaking news',
  'related|related (?:articles?|stories|posts|news|topics|content)|read more|more news|more stories|most (?:read|popular|viewed)',
  "trending|trending now|recommended|recommended for you|you (?:may|might) also like|editor[’']s picks?|more on this (?:story|topic)",
  'load more|show more|view all|see all|continue reading|story continues|play video|watch live|live|exclusive',
].join('|');

const patterns: readonly FurniturePattern[] = [
  { name: 'no words', pattern: /^[^\p{L}\p{N}]+$/u, maxLength: 200 },
  { name: 'label', pattern: new RegExp(`^\\W{0,3}(?:${LABELS})\\W{0,3}$`, 'iu'), maxLength: 40 },
  {
    name: 'pointer to another article',
    pattern:
      /^[^\p{L}\p{N}“”"‘«]{0,3}(?:also read|read also|read more|read next|read|see also|also see|more on this|related(?: (?:story|stories|articles?|coverage))?|recommended|watch|watch also|listen|don[’']t miss|in case you missed it|must read|اقرأ أيضا|اقرأ أيضًا|اقرأ المزيد|یہ بھی پڑھیں|مزید پڑھیں)\s*[:|»→>]\s*\S/iu,
    maxLength: 260,
  },
  {
    name: 'pointer with a dash',
    pattern: /^(?:also read|read also|read more|see also)\s*[-–—]\s*\S/iu,
    maxLength: 260,
  },
  {
    name: 'read more elsewhere',
    pattern:
      /^(?:read|see|find out) (?:more|the full (?:story|article|statement)) (?:here|about this|at|on our)\b.*$/iu,
    maxLength: 140,
  },
  {
    name: 'click',
    pattern:
      /^(?:click|tap|swipe) (?:here|below|on the link|to (?:read|subscribe|share|expand|play|watch))\b.*$/iu,
    maxLength: 160,
  },
  {
    name: 'comments',
    pattern:
      /^comments? (?:are|is) (?:now )?(?:closed|disabled|off|moderated)\b.*$|^(?:\d+|no|leave a|post a|view|join the) (?:comments?|reply|responses?|discussion|conversation)\W*$/iu,
    maxLength: 160,
  },
  { name: 'your email address', pattern: /^your email address will not be published\b.*$/iu, maxLength: 160 },
  {
    name: 'trackbacks',
    pattern: /^(?:trackbacks?|pingbacks?)\b.{0,60}(?:open|closed|url)?\W*$/iu,
    maxLength: 100,
  },
  {
    name: 'newsletter',
    pattern:
      /^(?:please )?(?:subscribe|sign up|register)\b.{0,60}\b(?:newsletters?|alerts?|updates?|inbox|channel|mailing list|notifications)\b.*$|^get (?:the|our|all the) (?:latest|top|best|day[’']s)\b.{0,80}\b(?:inbox|newsletter|email|phone|app)\b.*$/iu,
    maxLength: 220,
  },
  {
    name: 'follow us',
    pattern:
      /^(?:follow|join|like|find) (?:us|our|@\w+|the \w+(?: \w+)?) (?:channel )?(?:on|at|via|for|whatsapp|telegram)\b.{0,120}$/iu,
    maxLength: 180,
  },
  {
    name: 'download the app',
    pattern: /^(?:download|get|install) (?:our|the) (?:[\p{L}\d]+ ){0,3}app\b.*$/iu,
    maxLength: 160,
  },
  {
    name: 'share',
    pattern: /^share (?:this (?:article|story|post|page|news)|on|via|it on)\b[^.!?]{0,40}$|^share this\W*$/iu,
    maxLength: 70,
  },
  {
    name: 'continues',
    pattern:
      /^\W{0,3}(?:the )?(?:story|article|text|report) continues (?:below|after|on (?:the )?next page)\b.{0,60}$/iu,
    maxLength: 90,
  },
  { name: 'scroll', pattern: /^(?:scroll (?:down )?(?:to|for)|swipe (?:to|for)) .{0,60}$/iu, maxLength: 80 },
  {
    name: 'cookies',
    pattern:
      /^(?:we|this (?:site|website)|our (?:site|website)) uses? (?:our own and third-party )?cookies\b.*$|^(?:accept|reject|manage) (?:all )?cookies\W*$|^by (?:continuing|using|clicking)\b.{0,120}\b(?:cookies|privacy policy|terms (?:of (?:use|service)|and conditions))\b.*$/iu,
    maxLength: 400,
  },
  {
    name: 'copyright',
    pattern:
      /^copyright\s*(?:©|\(c\)|\d{4}|all rights|by\b).*$|^©.*$|^\(c\)\s+(?:copyright|\d{4}).*$|^.{0,120}\ball rights reserved\W*$/iu,
    maxLength: 260,
  },
  {
    name: 'reuse',
    pattern:
      /^(?:this (?:article|material|content|story)|no part of this)\b.{0,60}\b(?:may not|cannot|must not|may) be (?:published|reproduced|copied|republished)\b.*$/iu,
    maxLength: 300,
  },
  {
    name: 'first appeared',
    pattern:
      /^(?:the post|this (?:post|article|story|piece)) .{0,200}\b(?:appeared first on|first appeared (?:on|in|at)|was (?:originally|first) published (?:on|in|by|at))\b.*$/iu,
    maxLength: 320,
  },
  {
    name: 'syndicated',
    pattern:
      /^\(?this (?:article|story|report) (?:has not been edited|was auto-generated|has been (?:published|edited|auto-generated)\b.{0,80}\b(?:syndicated|feed|agency|staff))\b.{0,200}$/iu,
    maxLength: 260,
  },
  {
    name: 'reporting credit',
    pattern: /^\(?(?:additional )?reporting by .{2,160}?;\s*(?:additional |writing|editing|compiled).*$/iu,
    maxLength: 300,
  },
  {
    name: 'tags',
    pattern: /^(?:tags?|filed under|topics?|categor(?:y|ies)|keywords|posted in|labels?)\s*:\s*\S.*$/iu,
    maxLength: 240,
  },
  {
    name: 'previous and next',
    pattern:
      /^\W{0,3}(?:previous|next|prev|older|newer) (?:article|post|story|page|entry)\s*(?:[:»›→←<>-].*)?$/iu,
    maxLength: 200,
  },
  { name: 'breadcrumbs', pattern: /^(?:home|front page)\s*[>»›/|].*$/iu, maxLength: 160 },
  {
    name: 'reading time',
    pattern: /^(?:reading time\W*)?\d{1,3}[- ]min(?:ute)?s?(?: read)?\W*$|^estimated reading time\b.*$/iu,
    maxLength: 50,
  },
  { name: 'counters', pattern: /^[\d.,]+\s?k?\s+(?:views?|shares?|likes?|reads?)\W*$/iu, maxLength: 40 },
  {
    name: 'agency alone',
    pattern: /^[([]?(?:Reuters|AFP|AP|PTI|IANS|ANI|APP|dpa|TASS|Xinhua|EFE|ANSA|Kyodo|Agencies)[)\]]?\.?$/u,
    maxLength: 14,
  },
  {
    name: 'support us',
    pattern:
      /^(?:support (?:our|independent) (?:journalism|work|reporting)|become a (?:member|subscriber|supporter)|donate (?:now|today))\b.*$/iu,
    maxLength: 160,
  },
  {
    name: 'send us',
    pattern:
      /^(?:do you have|got) a (?:story|tip|news tip)\b.*$|^(?:contact|email|write to) (?:us|the (?:author|reporter|editor|newsroom)) (?:at|on|via|by)\b.*$/iu,
    maxLength: 200,
  },
  {
    name: 'fictional notice',
    pattern: /^\W{0,2}(?:note: )?this (?:article|text|report|story) is fictional\b.*$/iu,
    maxLength: 300,
  },
  {
    name: 'terms',
    pattern:
      /^by (?:submitting|signing up|subscribing|registering|entering)\b.{0,160}\b(?:terms|privacy|policy|conditions)\b.*$/iu,
    maxLength: 300,
  },
  {
    name: 'mailing',
    pattern:
      /^(?:was this (?:e-?mail|newsletter) forwarded to you\b|you are receiving this (?:e-?mail|newsletter)\b|you received this (?:e-?mail|newsletter)\b|unsubscribe\b|view (?:this e-?mail )?in (?:your )?browser\b).*$/iu,
    maxLength: 260,
  },
  {
    name: 'sign up',
    pattern: /^(?:sign up|subscribe)(?: (?:now|today|here|for more))?\s*(?::\s.*)?[.!]?$/iu,
    maxLength: 160,
  },
  {
    name: 'press release',
    pattern: /^(?:for immediate release|embargoed until\b.{0,60}|press release)$/iu,
    maxLength: 80,
  },
  {
    name: 'contact line',
    pattern:
      /^(?:(?:media |press )?contacts?|tel|phone|e-?mail|fax)\.?\s*:?\s*(?:\S+@\S+|\+?[\d ()/-]{6,})$/iu,
    maxLength: 100,
  },
  {
    name: 'row of labels',
    pattern: new RegExp(`^(?:${LABELS})(?:\\s*[|·•]\\s*(?:${LABELS}|[\\p{L} ’'-]{2,24}))+$`, 'iu'),
    maxLength: 160,
  },
  { name: 'listen', pattern: /^listen to this (?:article|story)\b.{0,30}$/iu, maxLength: 60 },
  {
    name: 'tell us',
    pattern: /^.{0,80}\btell us (?:your (?:story|view)|about)\b.{0,80}@\S+$/iu,
    maxLength: 200,
  },
  { name: 'end mark', pattern: /^(?:-30-|###|ends?|\(ends?\)|—\s*ends?\s*—)$/iu, maxLength: 12 },
];

/** The name of the pattern by which a block is site furniture, or null where it is the article's own. */
export function furnitureName(block: string): string | null {
  const words = block.replace(/\s+/g, ' ').trim();
  const found = patterns.find(({ pattern, maxLength }) => words.length <= maxLength && pattern.test(words));
  return found?.name ?? null;
}

const PICTURE =
  'photo|photograph|picture|image|screengrab|screenshot|still|illustration|graphic|map|infographic|video grab';
const AGENCY =
  'AFP|Reuters|REUTERS|AP|APP|EPA|PTI|ANI|DPA|dpa|Xinhua|Getty(?: Images)?|Shutterstock|Unsplash|File|FILE|NTB|Ritzau|X|Online|ISPR';
const captions: readonly RegExp[] = [
  new RegExp(
    `^[([—–-]?\\s?(?:file |handout |undated )?(?:${PICTURE}|caption|video)(?: (?:credits?|by|courtesy(?: of)?))?\\s*[:|]\\s*\\S`,
    'iu',
  ),
  new RegExp(
    `^(?:an? |this |the )?(?:undated |file |handout |representational |combination )*(?:${PICTURE})\\b (?:of|from|shows|showing|taken|released|provided|by)\\b.{0,200}(?:[-–—/|]\\s*(?:${AGENCY})|\\.?\\s*\\((?:${AGENCY}).*\\)|(?:${PICTURE}): .*)\\W*$`,
    'iu',
  ),
  new RegExp(
    `^(?:an? |this |the )?(?:undated |file |handout |representational )+(?:${PICTURE})\\b (?:of|from|shows|showing|taken|released|provided|by)\\b`,
    'iu',
  ),
  new RegExp(`\\.?\\s*[([](?:file )?(?:${PICTURE})(?: (?:credit|by|courtesy))?\\s*[:/|].{0,60}[)\\]]$`, 'iu'),
  new RegExp(`\\s(?:${PICTURE}): (?:[\\p{Lu}][^.!?]{1,60})$`, 'iu'),
  new RegExp(
    `^[^“”"]{10,200}(?:\\s*[/|]\\s*|[-–—]\\s?(?=\\S+/))(?:${AGENCY})(?:\\s?/\\s?(?:${AGENCY}))*$`,
    'u',
  ),
];
const MAX_CAPTION_LENGTH = 260;

/** Whether a block is the caption or credit of a picture. */
export function isCaption(block: string): boolean {
  const words = block.replace(/\s+/g, ' ').trim();
  return words.length <= MAX_CAPTION_LENGTH && captions.some((caption) => caption.test(words));
}
