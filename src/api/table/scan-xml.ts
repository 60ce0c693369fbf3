import { SaxesParser } from "saxes";
import { MAX_ROW_CHARS } from "@/domain/footprint/import-limits";
import { Refusal } from "@/domain/shared/refusal";

export type XmlHandlers = {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

/** The parser holds a text until its end, and the reader a row, however long. */
export const endlessText = (): Refusal =>
  new Refusal(
    "limit-exceeded",
    `The workbook holds a text or a row of more than ${MAX_ROW_CHARS} characters, as files made to overload a server do. Nothing was imported. If it is real, shorten the text or save the sheet as CSV and import that.`,
  );

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * Feeds XML that arrives in pieces to handlers, by local names; pauses after each piece so that the caller can hand on
 * what was found. Document type definitions are not expanded. Throws where the XML is not well-formed.
 */
export async function* scanXml(pieces: AsyncIterable<string>, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const { open, text, close } = handlers;
  if (open) parser.on("opentag", (tag) => open(localName(tag.name), tag.attributes));
  if (text) parser.on("text", text);
  if (close) parser.on("closetag", (tag) => close(localName(tag.name)));
  parser.on("error", (error) => {
    throw error;
  });
  let openChars = 0;
  for await (const piece of pieces) {
    const lastTag = piece.lastIndexOf("<");
    openChars = lastTag < 0 ? openChars + piece.length : piece.length - lastTag;
    if (openChars > MAX_ROW_CHARS) throw endlessText();
    parser.write(piece);
    yield;
  }
  parser.close();
}
