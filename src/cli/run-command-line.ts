import { commands } from "@/cli/commands";
import { Refusal } from "@/domain/shared/refusal";

/** 0 done, 1 done and the answer is no, 2 could not be done, 3 there is no plan. */
export type CommandLineResult = {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: 0 | 1 | 2 | 3;
};

const HELP = [
  "Usage: npm run --silent cli -- <command>",
  "",
  ...Object.entries(commands).map(([name, { usage, summary }]) => `  ${name} ${usage}\n      ${summary}`),
  "",
].join("\n");

const refused = (message: string): CommandLineResult => ({ stdout: "", stderr: `${message}\n`, exitCode: 2 });

/** @param args what follows `npm run cli --`. */
export const runCommandLine = async (args: readonly string[]): Promise<CommandLineResult> => {
  const [name, ...rest] = args;
  if (name === undefined || args.includes("--help")) return { stdout: HELP, stderr: "", exitCode: 0 };
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command)
    return refused(`There is no command ${name}. Commands are: ${Object.keys(commands).join(", ")}.`);
  try {
    const { output, exitCode } = await command.run(rest);
    return { stdout: `${JSON.stringify(output)}\n`, stderr: "", exitCode };
  } catch (error) {
    if (error instanceof Refusal) return refused(error.message);
    throw error;
  }
};
