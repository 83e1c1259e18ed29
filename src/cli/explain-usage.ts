import { existsSync } from 'node:fs';
import { suggestName } from '../index.ts';
import { UsageError } from './usage-error.ts';

/** What the command line knows, for "did you mean"; a test holds it against the parser. */
export const commandNames = [
  'build',
  'analyse',
  'diff',
  'init',
  'review',
  'template',
  'trace',
  'completion',
] as const;
export const optionNames = [
  'audience',
  'format',
  'output',
  'config',
  'title',
  'reference',
  'date',
  'marking',
  'lang',
  'paper',
  'edition',
  'recto',
  'draft',
  'watermark',
  'line-numbers',
  'booklet',
  'max-pages',
  'explain-cuts',
  'since',
  'edition-number',
  'missing-glyphs',
  'pdfa',
  'recipients',
  'explain',
  'status',
  'interactive',
  'by',
  'recover',
  'from',
  'port',
  'watch',
  'strict',
  'json',
  'quiet',
  'help',
  'version',
] as const;

const templateCommands = ['list', 'new', 'check', 'preview'] as const;
const templateHint = `There are: ${templateCommands.map((name) => `briefpack template ${name}`).join(', ')}.`;

/** What yargs says about a wrong command line, in words for a person and with a way out. */
export function explainUsage(message: string, argv: readonly string[]): UsageError {
  const [command] = argv.filter((word) => !word.startsWith('-'));
  const help = `Run "briefpack ${isCommand(command) ? `${command} ` : ''}--help".`;
  return (
    explainUnknown(message, argv, help) ??
    explainChoice(message) ??
    explainMissing(message, command, help) ??
    new UsageError(sentence(message), help)
  );
}

function isCommand(word: string | undefined): word is string {
  return commandNames.some((name) => name === word);
}

/** "Unknown argument: audiance", "Unknown command: biuld". */
function explainUnknown(message: string, argv: readonly string[], help: string): UsageError | null {
  const [, listed] = /^Unknown (?:argument|command)s?: (.+)$/s.exec(message) ?? [];
  if (listed === undefined) return null;
  // yargs joins names by ", ", which may also stand in one of them.
  const names = listed.split(', ');
  const option = names.find((name) => argv.some((word) => isOption(word, name)));
  if (option !== undefined) {
    const written = option.length === 1 ? `-${option}` : `--${option}`;
    const near = suggestName(option, optionNames)?.replace('"', '"--');
    return new UsageError(`There is no option ${written}.`, near ?? help);
  }
  const [word = listed] = names;
  const [first] = argv.filter((each) => !each.startsWith('-'));
  if (word === first) {
    if (existsSync(word))
      return new UsageError(`"${word}" is no command.`, `Did you mean "briefpack build ${word}"?`);
    return new UsageError(
      `There is no command "${word}".`,
      suggestName(word, commandNames) ?? commandsHint(),
    );
  }
  if (first === 'template')
    return new UsageError(
      `There is no command "template ${word}".`,
      suggestName(word, templateCommands) ?? templateHint,
    );
  return new UsageError(`"${word}" is one word too many.`, help);
}

function commandsHint(): string {
  return `Commands: ${commandNames.join(', ')}.`;
}

function isOption(word: string, name: string): boolean {
  if (word.startsWith('--')) return word.slice(2).split('=')[0] === name;
  return name.length === 1 && /^-[A-Za-z]/.test(word) && word.includes(name);
}

/** `Invalid values:\n  Argument: format, Given: "docx", Choices: "pdf", "html"`. */
function explainChoice(message: string): UsageError | null {
  const [, name, given, listed] = /Argument: ([\w-]+), Given: "?(.*?)"?, Choices: (.+)$/m.exec(message) ?? [];
  if (name === undefined || given === undefined || listed === undefined) return null;
  const choices = listed.split(', ').map((choice) => choice.replaceAll('"', ''));
  const near = suggestName(given, choices);
  return new UsageError(
    `--${name} cannot be "${given}"; it is one of ${choices.join(', ')}.`,
    near ?? `For example --${name} ${choices[0] ?? ''}.`,
  );
}

/** "Not enough arguments following: audience", "Not enough non-option arguments: got 0, need at least 1". */
function explainMissing(message: string, command: string | undefined, help: string): UsageError | null {
  const [, option] = /^Not enough arguments following: (\S+)$/m.exec(message) ?? [];
  if (option !== undefined)
    return new UsageError(`--${option} needs a value.`, 'Write it behind the option.');
  if (command === undefined) return new UsageError(sentence(message), commandsHint());
  if (command === 'trace' && message.startsWith('Not enough non-option arguments'))
    return new UsageError('Which words, or which id?', 'For example: briefpack trace "the quay" articles.');
  if (command === 'template') return new UsageError(sentence(message), templateHint);
  return message === '' ? new UsageError('The command line cannot be read.', help) : null;
}

function sentence(message: string): string {
  const line = message.trim().replaceAll(/\s*\n\s*/g, ' ');
  return /[.?!]$/.test(line) ? line : `${line}.`;
}
