import type { Command, CommandResult } from "@/cli/command";
import { Refusal } from "@/domain/shared/refusal";

const USAGE = "check <file>";

const check = async (path: string): Promise<CommandResult> => {
  // The other commands start without these readers.
  const { checkCatalogueFile } = await import("@/api/framework/check-catalogue-file");
  const { fileSource } = await import("@/api/table/read-bytes");
  const shippedItems = async () => (await import("@/data/framework/known-items")).shippedItems();
  const source = await fileSource(path);
  const { format, itemCount, problems } = await checkCatalogueFile({ fileName: path, source }, shippedItems);
  return {
    output: { format: format ?? "unknown", items: itemCount, errors: problems },
    exitCode: problems.length > 0 ? 1 : 0,
  };
};

const unreadable = (path: string, code: unknown): Refusal =>
  new Refusal(
    "unreadable-file",
    code === "ENOENT"
      ? `There is no file ${path}: check the path.`
      : `${path} could not be read (${String(code)}): give a readable file.`,
  );

export const catalogue: Command = {
  usage: USAGE,
  summary:
    "Reads a catalogue file of any format and prints its format, the number of its items and its first 1,000 errors; exit code 1 with errors.",
  run: async ([verb, path, ...more]) => {
    if (verb !== "check" || path === undefined || more.length > 0)
      throw new Refusal("invalid-input", `Give one file: catalogue ${USAGE}.`);
    try {
      return await check(path);
    } catch (error) {
      if (error instanceof Error && "syscall" in error && "code" in error) throw unreadable(path, error.code);
      throw error;
    }
  },
};
