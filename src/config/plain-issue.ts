import { type ErrorCode } from 'yaml';
import { type z } from 'zod';

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, such as [one, two]',
  object: 'a group of keys, each on a line of its own',
  record: 'a group of keys, each on a line of its own',
};

/**
 * What a value must be, in words for somebody who never heard of types, to follow "key: ". A schema's own message goes
 * before it; undefined leaves the message to zod.
 */
export function plainIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}`;
    case 'too_big':
      return issue.origin === 'array'
        ? `has more than ${issue.maximum} parts`
        : issue.origin === 'string'
          ? `is longer than ${issue.maximum} letters`
          : `must be ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string'
        ? 'must not be empty'
        : `must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
    case 'invalid_key':
      return 'has a name that is not allowed: small letters, digits and hyphens';
    case 'invalid_format':
    case 'invalid_union':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'custom':
      return 'does not fit here';
  }
}

/** What is wrong with the layout of a YAML file, by the code of its parser; others keep the parser's words. */
const YAML_FAULTS: Partial<Record<ErrorCode, readonly [message: string, hint: string]>> = {
  BAD_INDENT: ['The indentation of this line does not fit.', 'Lines of one group begin in the same column.'],
  TAB_AS_INDENT: ['This line is indented with a tab.', 'Use spaces.'],
  DUPLICATE_KEY: ['This key is there twice.', 'Keep one of the two.'],
  MISSING_CHAR: [
    'A quotation mark or bracket is not closed.',
    'Close it on the line on which it was opened.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'There is one ":" too many in this line.',
    'Values that hold ": " go in quotation marks.',
  ],
  MULTILINE_IMPLICIT_KEY: ['This line has no ":" behind its key.', 'Write "key: value".'],
  UNEXPECTED_TOKEN: [
    'This cannot be read here.',
    'Values that hold ": " or begin with a special character go in quotation marks.',
  ],
};

/** A fault of a YAML file in plain words, with the way out. */
export function plainYamlFault(
  code: ErrorCode,
  message: string,
): { readonly message: string; readonly hint: string } {
  const [words, hint] = YAML_FAULTS[code] ?? [
    /[.!?]$/u.test(message) ? message : `${message}.`,
    'Values that hold ": " or begin with a special character go in quotation marks.',
  ];
  return { message: words, hint };
}
