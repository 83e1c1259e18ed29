/** Every helper with its usage and meaning: the reference in docs/templates.md and the template check read this table. */
export const helperReference = {
  t: {
    usage: 't "key" [code] [name=value]',
    description: 'a wording of strings/<lang>.yaml; `count=` chooses the plural form',
  },
  plural: { usage: 'plural count "one" "other"', description: 'one of two words by a number' },
  date: { usage: 'date dating', description: 'a date at its own precision, or "date not given"' },
  list: { usage: 'list items', description: 'words joined as the language joins them: a, b and c' },
  cite: { usage: 'cite item [max=n]', description: 'the source keys of an item, such as [3 ¶4], as links' },
  quote: { usage: 'quote item', description: 'exact words; direct ones in quotation marks' },
  link: { usage: 'link address ["text"]', description: 'a web address as a link' },
  place: {
    usage: 'place statement [text="..."]',
    description: 'a link to the words in the printed article; nothing where the pack prints no articles',
  },
  ref: {
    usage: 'ref id "text" [page=true]',
    description: 'a link inside the pack; nothing where its target is not printed',
  },
  limit: { usage: 'limit items n', description: 'the first n items' },
  skip: { usage: 'skip items n', description: 'the items after the first n' },
  sort: { usage: 'sort items "field" [descending=true]', description: 'items by a field' },
  where: { usage: 'where items "field" value', description: 'the items whose field has this value' },
  statementsByCountry: {
    usage: 'statementsByCountry statements',
    description: 'groups with `country` and `statements`',
  },
  statementsBySpeaker: {
    usage: 'statementsBySpeaker statements',
    description: 'groups with `speaker` and `statements`',
  },
  is: { usage: 'is a b', description: 'whether two values are the same' },
  isAny: { usage: 'isAny a b c ...', description: 'whether the first is one of the others' },
  more: { usage: 'more a b', description: 'whether a number is greater than another' },
  all: { usage: 'all a b ...', description: 'whether all hold' },
  any: { usage: 'any a b ...', description: 'whether at least one holds' },
  not: { usage: 'not a', description: 'whether it does not hold' },
  count: { usage: 'count items', description: 'how many there are' },
  add: { usage: 'add a b', description: 'the sum of two numbers' },
} as const;

/** Name of a helper that exists. */
export type HelperName = keyof typeof helperReference;

/** Helpers of Handlebars itself that templates may use. */
export const builtinHelpers = ['if', 'unless', 'each', 'with'] as const;
