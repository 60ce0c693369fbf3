import { readFile } from "node:fs/promises";
import { Refusal } from "@/domain/shared/refusal";

export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** @throws Refusal "unreadable-file" naming the path. */
export const readJsonObject = async (path: string): Promise<JsonObject> => {
  const value = parsed(path, await textOf(path));
  if (isJsonObject(value)) return value;
  throw new Refusal(
    "unreadable-file",
    `${path} holds no JSON object: write answers as {"<id>": "<answer>"}.`,
  );
};

const textOf = async (path: string): Promise<string> => {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (error.code === "ENOENT")
      throw new Refusal("unreadable-file", `There is no file ${path}: check the path.`);
    throw new Refusal("unreadable-file", `${path} could not be read (${error.code}): give a readable file.`);
  }
};

const parsed = (path: string, text: string): unknown => {
  try {
    // Editors on Windows may put a byte order mark first.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Refusal("unreadable-file", `${path} is not JSON: ${oneLine(error.message)}. Correct the file.`);
  }
};

/** The parser quotes the text around the mistake, line breaks included. */
const oneLine = (message: string): string => message.replaceAll(/\s+/g, " ");
