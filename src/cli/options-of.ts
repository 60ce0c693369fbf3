import { parseArgs } from "node:util";
import type { ParseArgsConfig } from "node:util";
import { Refusal } from "@/domain/shared/refusal";

/**
 * What follows a command's name, as files and options.
 *
 * @throws Refusal naming an option that the command does not have.
 */
export const optionsOf = <Options extends NonNullable<ParseArgsConfig["options"]>>(
  usage: string,
  options: Options,
  args: readonly string[],
) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Refusal("invalid-input", `${error.message.split(". ")[0]}: write ${usage}.`);
  }
};
