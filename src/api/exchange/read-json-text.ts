import { skipSpace, valueEnd } from "@/api/table/scan-json";
import { MAX_PROGRAMME_ROW_CHARS } from "@/domain/exchange/file-format";
import { Refusal } from "@/domain/shared/refusal";

export const unreadableJson = (what: string): Refusal =>
  new Refusal(
    "unreadable-file",
    `The file cannot be read as JSON: ${what}. Nothing was brought in. Export it again and check that it arrived whole.`,
  );

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadableJson(`“${text.slice(0, 40)}” is no value`);
  }
};

/** Walks through JSON text that arrives in pieces; only the value at hand is in memory. */
export const readJsonText = (pieces: AsyncIterator<string>) => {
  let text = "";
  let at = 0;

  const more = async (): Promise<boolean> => {
    const { done, value } = await pieces.next();
    if (done) return false;
    text = text.slice(at) + value;
    at = 0;
    if (text.length > MAX_PROGRAMME_ROW_CHARS) throw unreadableJson("a row has no end");
    return true;
  };

  /** The next character that is no white space; empty at the end. */
  const peek = async (): Promise<string> => {
    for (;;) {
      at = skipSpace(text, at);
      if (at < text.length) return text[at] ?? "";
      if (!(await more())) return "";
    }
  };

  const take = async (wanted: string): Promise<void> => {
    const found = await peek();
    if (found === "") throw unreadableJson("it breaks off");
    if (found !== wanted) throw unreadableJson(`“${wanted}” was expected where “${found}” stands`);
    at += 1;
  };

  const value = async (): Promise<unknown> => {
    await peek();
    for (;;) {
      const end = valueEnd(text, at);
      if (end > at) {
        const found = parsed(text.slice(at, end));
        at = end;
        return found;
      }
      if (!(await more())) throw unreadableJson("it breaks off");
    }
  };

  /** Goes from one element to the next; false at the end of the list or object. */
  const hasNext = async (isFirst: boolean, close: "]" | "}"): Promise<boolean> => {
    if ((await peek()) === close) {
      at += 1;
      return false;
    }
    if (!isFirst) await take(",");
    return true;
  };

  return {
    peek,
    take,
    value,
    async *elements(): AsyncGenerator<unknown> {
      await take("[");
      for (let isFirst = true; await hasNext(isFirst, "]"); isFirst = false) yield value();
    },
    /** The caller reads the value of each key before it asks for the next key. */
    async *keys(): AsyncGenerator<string> {
      await take("{");
      for (let isFirst = true; await hasNext(isFirst, "}"); isFirst = false) {
        const key = await value();
        if (typeof key !== "string") throw unreadableJson("a name is no text");
        await take(":");
        yield key;
      }
    },
  };
};

export type JsonText = ReturnType<typeof readJsonText>;
