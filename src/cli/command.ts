/** What a command hands to the terminal: `output` is printed as JSON. Exit code 3: there is no plan, and why. */
export type CommandResult = { readonly output: unknown; readonly exitCode: 0 | 1 | 3 };

export type Command = {
  /** What follows the command's name, such as `<model> <answers.json>`. */
  readonly usage: string;
  readonly summary: string;
  /** @throws Refusal whose message is one sentence for the terminal; it ends the program with exit code 2. */
  readonly run: (args: readonly string[]) => Promise<CommandResult>;
};
