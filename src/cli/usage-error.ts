/** The command line itself is wrong: exit code 2, one sentence, no stack. */
export class UsageError extends Error {
  readonly hint: string;

  /** `hint` is the way out, in one sentence. */
  constructor(message: string, hint: string) {
    super(message);
    this.name = 'UsageError';
    this.hint = hint;
  }
}
