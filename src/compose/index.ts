/**
 * Compose: a dossier and an audience's template become the Document that every renderer reads.
 *
 * Invariant: words of articles and of strings files never pass through a parser. A template sees them as slots (opaque
 * signs), Handlebars places the signs, marked reads the Markdown around them, and only then are the words put back as
 * text nodes. So nothing in an article can become structure. This room touches no disk, no clock and no network, runs no
 * code from a template, chooses no words of its own (they are in the template's strings), and never throws for what a
 * template's author can mend.
 */
import { checkReferences } from '../model/check-references.ts';
import { readTemplateConfig } from '../config/template.ts';
import { type Inline } from '../model/document.ts';
import { type Dossier } from '../model/dossier.ts';
import { type Theme } from '../model/theme.ts';
import { type ComposeResult, type PackOptions, type TemplateFolder } from '../model/stages.ts';
import { checkTemplate } from './check/check-template.ts';
import { type MarkupContext } from './markup/context.ts';
import { readBlocks } from './markup/read-blocks.ts';
import { DirectivePlaces, scanDirectives } from './markup/scan-directives.ts';
import { printedIds, settleTargets } from './markup/settle-targets.ts';
import { readFurniture, readMeta } from './read-meta.ts';
import { Report } from './report.ts';
import { SlotTable } from './slots.ts';
import { sourceNotes } from './source-notes.ts';
import { chooseSections, sayLeftOut } from './template/choose-sections.ts';
import { loadTexts } from './template/load.ts';
import { makeHelpers } from './template/helpers.ts';
import { runTemplates } from './template/run.ts';
import { Seal } from './template/seal.ts';
import { buildView } from './view/build-view.ts';
import { directionOf } from './wording/language.ts';
import { loadWording, reportMissing } from './wording/load-wording.ts';
import { type Wording } from './wording/wording.ts';
import { plainText } from './words.ts';

export { checkTemplate } from './check/check-template.ts';
export { composeDistributionList, type HandOut } from './distribution-list.ts';
export { sectionNames } from './template/choose-sections.ts';
export { copyWords } from './wording/print-copy.ts';

/**
 * Makes the Document of a dossier for one audience. `folders`: the audience first, then what it extends, nearest first;
 * files, strings and theme values are looked up along them. Emits `config-*`, `template-valid`, `template-limits`,
 * `string-exists` and `reference-resolves`; with any error the document is null. Pure: the same input gives the same
 * Document.
 */
export function compose(
  dossier: Dossier,
  folders: readonly TemplateFolder[],
  options: PackOptions,
): ComposeResult {
  const report = new Report();
  const { config, diagnostics } = readTemplateConfig(folders);
  for (const diagnostic of diagnostics) report.add(diagnostic);
  const { texts, leftOut } = chooseSections(loadTexts(folders, report), options.sections);
  const language = options.language ?? config?.languages[0] ?? 'en';
  const wording = loadWording(folders, language, report);
  const faults = checkTemplate(folders).filter(({ severity }) => severity === 'error');
  for (const fault of faults) report.add(fault);
  if (config === null || wording === null || faults.length > 0) {
    return { document: null, diagnostics: report.diagnostics };
  }

  const slots = new SlotTable();
  const seal = new Seal(slots);
  const places = new DirectivePlaces();
  const optionalReferences = new WeakSet<Inline>();
  const view = buildView(dossier, options, wording, (found) => {
    report.add(found);
  });
  const helpers = makeHelpers({ slots, seal, wording, optionalReferences });
  const markdown = runTemplates(texts, seal.seal(view), helpers, places, report);
  if (markdown === null) return { document: null, diagnostics: report.diagnostics };

  const pieces = scanDirectives(markdown, places, report);
  const blocks = readBlocks(pieces, makeMarkupContext(slots, report, wording, config.theme));
  const body = sayLeftOut(blocks, leftOut, wording);
  const checked = checkReferences({
    language,
    direction: directionOf(language),
    meta: readMeta(view, options),
    theme: { ...config.theme, paper: options.paper ?? config.theme.paper, logo: options.logo ?? null },
    furniture: readFurniture(wording),
    citations: config.citations,
    sources: config.citations === 'none' ? [] : sourceNotes(view.sources, printedIds(body), wording),
    body: settleTargets(body, optionalReferences),
  });
  for (const diagnostic of checked.diagnostics) report.add(diagnostic);
  for (const name of wording.missing) reportMissing(name, language, folders, report);
  const hasError = report.diagnostics.some(({ severity }) => severity === 'error');
  return { document: hasError ? null : checked.document, diagnostics: report.diagnostics };
}

function makeMarkupContext(slots: SlotTable, report: Report, wording: Wording, theme: Theme): MarkupContext {
  let headings = 0;
  return {
    slots,
    report,
    language: wording.locale,
    place: null,
    plain: plainText,
    wording,
    hasCodes: theme.sourceCodes,
    nextHeadingId: () => {
      headings += 1;
      return `section-${headings}`;
    },
  };
}
