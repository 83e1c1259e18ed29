import { spellControls, suggestName, type ReviewCard, type StatementDecision } from '../index.ts';

/** What a walk is at: a statement, a question about its speaker, or its end. */
type Step = 'statement' | 'speaker' | 'done';

/** What the walk wants done after a line of input; lines are printed in order. */
export interface Reply {
  readonly lines: readonly string[];
  /** A decision to save before anything else is printed. */
  readonly save?: { readonly id: string; readonly decision: StatementDecision };
  /** Put the file back to what it was before the last decision. */
  readonly isUndo?: true;
  readonly isDone: boolean;
}

const KEYS = 'a accept, x exclude, p pin, s change speaker, n next, u undo, q quit';
const MOST_NAMES = 12;

/**
 * The walk through undecided statements, without a terminal: lines of input in, lines of text and decisions to save out.
 * It begins after the last statement that was decided and comes round to those that were passed over.
 */
export class ReviewWalk {
  readonly #cards: readonly ReviewCard[];
  readonly #names: readonly string[];
  readonly #by: string | null;
  readonly #total: number;
  /** Places in the walk of the decisions of this run, the last one at the end. */
  readonly #trail: number[] = [];
  #at = 0;
  #step: Step = 'statement';

  constructor(cards: readonly ReviewCard[], names: readonly string[], by: string | null) {
    const last = cards.findLastIndex(({ isDecided }) => isDecided);
    this.#cards = [...cards.slice(last + 1), ...cards.slice(0, last + 1)].filter(
      ({ isDecided }) => !isDecided,
    );
    this.#names = names;
    this.#by = by;
    this.#total = cards.length;
  }

  /** Statements decided in this run. */
  get decided(): number {
    return this.#trail.length;
  }

  /** What to say first. */
  begin(): Reply {
    if (this.#cards.length === 0) return this.#end(['Every statement is reviewed.']);
    return this.#reply([
      `${this.#cards.length} of ${this.#total} statements are not reviewed.`,
      ...this.#show(),
    ]);
  }

  /** The question that the next line of input answers. */
  get prompt(): string {
    return this.#step === 'speaker' ? 'speaker> ' : `${KEYS}> `;
  }

  /** Answers one line of input. */
  answer(line: string): Reply {
    const input = line.trim();
    return this.#step === 'speaker' ? this.#answerSpeaker(input) : this.#answerKey(input.toLowerCase());
  }

  #answerKey(key: string): Reply {
    switch (key) {
      case 'a':
        return this.#decide({ decision: 'accept', by: this.#by });
      case 'x':
        return this.#decide({ decision: 'exclude', by: this.#by });
      case 'p':
        return this.#decide({ decision: 'pin', by: this.#by });
      case 's':
        this.#step = 'speaker';
        return this.#reply(this.#offerNames());
      case 'n':
      case '':
        return this.#moveOn([]);
      case 'u':
        return this.#undo();
      case 'q':
        return this.#end([]);
      default:
        return this.#reply([`"${spellControls(key)}" is no key. ${KEYS}`]);
    }
  }

  #answerSpeaker(input: string): Reply {
    if (input === '') {
      this.#step = 'statement';
      return this.#reply(['The speaker stays.']);
    }
    const number = /^\d+$/.test(input) ? Number(input) : null;
    const chosen = number === null ? input : this.#offered()[number - 1];
    if (chosen === undefined) return this.#reply([`There is no number ${input}.`]);
    const near = number === null && chosen !== '-' ? this.#correct(chosen) : chosen;
    if (near === null) {
      const hint = suggestName(chosen, this.#names) ?? '';
      return this.#reply([
        `Nobody is called "${spellControls(chosen)}" in the articles. ${hint}`.trim(),
        '= and the name takes it all the same.',
      ]);
    }
    this.#step = 'statement';
    return this.#decide({ decision: 'accept', speaker: near === '-' ? null : near, by: this.#by });
  }

  /** A name as the articles give it, or one that the editor insists on with "="; null for one that may be mistyped. */
  #correct(name: string): string | null {
    if (name.startsWith('=')) return name.slice(1).trim();
    return this.#names.find((each) => each.toLowerCase() === name.toLowerCase()) ?? null;
  }

  #decide(decision: StatementDecision): Reply {
    const card = this.#cards[this.#at];
    if (card === undefined) return this.#end([]);
    this.#trail.push(this.#at);
    const who = decision.speaker === undefined ? '' : `, speaker ${decision.speaker ?? 'nobody'}`;
    return { ...this.#moveOn([`${decision.decision}${who}`]), save: { id: card.id, decision } };
  }

  #moveOn(lines: readonly string[]): Reply {
    this.#at += 1;
    return this.#at >= this.#cards.length
      ? this.#end([...lines, 'That was the last one.'])
      : this.#reply([...lines, ...this.#show()]);
  }

  #undo(): Reply {
    const last = this.#trail.pop();
    if (last === undefined) return this.#reply(['There is nothing to undo in this run.']);
    this.#at = last;
    return { ...this.#reply(['undone', ...this.#show()]), isUndo: true };
  }

  #reply(lines: readonly string[]): Reply {
    return { lines, isDone: false };
  }

  #end(lines: readonly string[]): Reply {
    this.#step = 'done';
    return { lines, isDone: true };
  }

  #show(): readonly string[] {
    const card = this.#cards[this.#at];
    if (card === undefined) return [];
    const { file, line, column, before, sentence, after, words, kind, speaker, speakerText, doubts } = card;
    const said = speakerText === null ? '' : ` (the article says "${spellControls(speakerText)}")`;
    return [
      '',
      `${this.#at + 1} of ${this.#cards.length}  ${spellControls(`${file}:${line}:${column}`)}`,
      ...(before === null ? [] : [`    ${spellControls(before)}`]),
      `  > ${spellControls(sentence)}`,
      ...(after === null ? [] : [`    ${spellControls(after)}`]),
      `  words:     ${kind !== 'direct' ? spellControls(words) : `“${spellControls(words)}”`} (${kind})`,
      `  speaker:   ${speaker === null ? 'not identified' : spellControls(speaker)}${said}`,
      ...(doubts.length === 0 ? [] : [`  uncertain: ${doubts.join('; ')}`]),
    ];
  }

  #offered(): readonly string[] {
    return this.#names.slice(0, MOST_NAMES);
  }

  #offerNames(): readonly string[] {
    const more = this.#names.length - MOST_NAMES;
    return [
      'Who said it? A number, a name, - for nobody, or nothing to keep the speaker.',
      ...this.#offered().map((name, index) => `  ${index + 1}  ${spellControls(name)}`),
      ...(more > 0 ? [`  and ${more} more, by name`] : []),
    ];
  }
}
