/**
 * Every code a diagnostic may carry, with what it means. Codes state the good state that is missing; the list in
 * docs/cli.md is made from this table.
 */
export const diagnosticCodes = {
  'input-exists': 'An input file or folder that was named does not exist or cannot be read.',
  'input-format-known': 'A file in a folder is of a kind that Briefpack does not read; it was passed over.',
  'input-has-articles': 'No article was found in the inputs.',
  'input-is-text': 'A file is binary, though its name says text.',
  'input-is-decodable': 'The bytes of a file fit no encoding that Briefpack knows.',
  'input-is-readable': 'The marks of a file are nested so deeply that its format cannot be read.',
  'input-encoding-known': 'A file is not UTF-8; its encoding was guessed.',
  'input-is-small': 'A file is larger than Briefpack reads.',
  'article-is-unique': 'Two files have the same bytes; the second was left out.',
  'article-has-text': 'A file holds no text that could be printed.',
  'article-language-analysed': 'An article is in a language that is printed but not analysed.',
  'front-matter-valid':
    'The front matter of an article is no valid YAML, or a value in it has the wrong type.',
  'text-has-no-controls': 'Invisible control characters were found in an article; they are not printed.',
  'command-line-valid': 'The command line names something that does not exist, or leaves something out.',
  'project-is-new': 'A project was to be made where there is one already.',
  'config-exists': 'The configuration file that was named does not exist.',
  'config-valid-yaml': 'A configuration file is no valid YAML.',
  'config-key-known': 'A key of a configuration file is unknown.',
  'config-value-valid': 'A value of a configuration file has the wrong type or is out of range.',
  'audience-exists': 'No template of that name is shipped or stands in the project.',
  'template-valid':
    'A template does not parse, or uses a helper, partial, field or directive that does not exist.',
  'logo-exists': 'The picture that template.yaml names stands in no folder of the template.',
  'logo-readable': 'The logo is no PNG, JPEG or SVG that could be read.',
  'template-limits': 'A template produced too much output or too deep a nesting.',
  'string-exists': 'A wording is missing in the language of the pack.',
  'reference-resolves': 'A link inside the pack points to nothing.',
  'glyph-exists': 'No font has a glyph for a character: the PDF is not made, or prints its number in a box.',
  'layout-converges': 'Page numbers did not settle within the allowed layout passes.',
  'layout-keeps-words': 'A block was too large for a page and had to be split by force.',
  'page-budget-met': 'The pack does not fit the page budget; what was left out is printed.',
  'output-writable': 'An output file could not be written.',
  'output-name-unique': 'Two outputs would have the same file name.',
  'recipients-readable': 'A list of recipients is no CSV or YAML that could be read, or names nobody.',
  'recipient-valid': 'A line of a list of recipients lacks its name, or a value in it is none.',
  'copies-are-current': 'Copies of an earlier hand-out that the new one does not have were taken away.',
  'copy-number-unique': 'Two recipients have the same copy number.',
  'section-exists': 'A section that was asked for is no part of the audience.',
  'wording-attributed':
    'A loaded word of an article stands outside quotation marks; the pack says whose wording it is.',
  'issue-exists': 'An issue that briefing.yaml names or merges is none of these articles.',
  'licence-current':
    'An article may no longer be handed out on the date of the pack; refused under --strict.',
  'marking-high-enough': 'An article is marked higher than the pack that it would be printed in.',
  'dossier-valid': 'A file that was named as an earlier edition is no dossier.',
  'review-valid': 'A review file is no valid review file; it was left untouched.',
  'review-entry-found': 'A decision of the editor finds no words in the articles; it is kept as an orphan.',
  'review-agrees': 'Two decisions of the editor contradict each other.',
  'review-entry-recovered': 'An entry of a damaged review file could not be taken into the recovered one.',
  'statement-reviewed': 'Statements that nobody reviewed would be printed, which --strict refuses.',
  'speaker-identified': 'The speaker of a statement was not identified.',
  'date-known': 'No article is dated and no date was given: the pack says that its date is not given.',
  'port-is-free': 'The port that was asked for is used by another program.',
  'program-sound': 'Briefpack itself failed; the message says where. Please report it.',
} as const;

/** A stable, kebab-case code from {@link diagnosticCodes}. */
export type DiagnosticCode = keyof typeof diagnosticCodes;
