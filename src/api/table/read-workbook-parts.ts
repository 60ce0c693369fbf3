import { unreadableWorkbook, type Workbook } from "@/api/table/open-workbook";
import { scanXml, type XmlHandlers } from "@/api/table/scan-xml";
import { MAX_SHARED_TEXT_BYTES } from "@/domain/footprint/import-limits";
import { Refusal } from "@/domain/shared/refusal";

export type Sheet = { readonly name: string; readonly part: string; readonly isHidden: boolean };

/** Scans one part to its end; a part that is not there has nothing to say. */
const scan = async (
  workbook: Workbook,
  part: string,
  handlers: XmlHandlers,
  signal?: AbortSignal,
): Promise<void> => {
  if (workbook.sizeOf(part) === null) return;
  for await (const _ of scanXml(workbook.textOf(part, { signal }), handlers));
};

/** Relationship targets are relative to `xl/` unless they begin with a slash. */
const partPath = (target: string): string => (target.startsWith("/") ? target.slice(1) : `xl/${target}`);

/** The sheets in the order of their tabs, and whether dates count from 1904 as on old Macs. */
export const readSheets = async (workbook: Workbook): Promise<{ sheets: Sheet[]; isFrom1904: boolean }> => {
  if (workbook.sizeOf("xl/workbook.xml") === null) throw unreadableWorkbook();
  const parts = new Map<string, string>();
  await scan(workbook, "xl/_rels/workbook.xml.rels", {
    open: (name, { Id, Target }) => {
      if (name === "Relationship" && Id !== undefined && Target !== undefined)
        parts.set(Id, partPath(Target));
    },
  });
  const sheets: Sheet[] = [];
  let isFrom1904 = false;
  await scan(workbook, "xl/workbook.xml", {
    open: (name, attributes) => {
      if (name === "workbookPr") isFrom1904 = /^(?:1|true)$/.test(attributes["date1904"] ?? "");
      if (name !== "sheet") return;
      const part = parts.get(attributes["r:id"] ?? "") ?? "";
      sheets.push({
        name: attributes["name"] ?? "",
        part,
        isHidden: (attributes["state"] ?? "visible") !== "visible",
      });
    },
  });
  return { sheets, isFrom1904 };
};

/** Number formats of ECMA-376 part 1, 18.8.30, that show a date; those that show only a time of day are left out. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** A format code with a day or year outside of literals, colours and locales. */
const isDateCode = (code: string): boolean => /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ""));

/** Whether the cell style of an index shows its number as a date. */
export const readDateStyles = async (workbook: Workbook): Promise<(styleIndex: number) => boolean> => {
  const dateFormats = new Set<number>();
  const styles: boolean[] = [];
  let isInCellStyles = false;
  await scan(workbook, "xl/styles.xml", {
    open: (name, attributes) => {
      if (name === "numFmt" && isDateCode(attributes["formatCode"] ?? ""))
        dateFormats.add(Number(attributes["numFmtId"]));
      if (name === "cellXfs") isInCellStyles = true;
      if (name !== "xf" || !isInCellStyles) return;
      const format = Number(attributes["numFmtId"] ?? 0);
      styles.push(isBuiltInDate(format) || dateFormats.has(format));
    },
    close: (name) => {
      if (name === "cellXfs") isInCellStyles = false;
    },
  });
  return (styleIndex) => styles[styleIndex] ?? false;
};

/** The texts that cells refer to by number, without the phonetic hints of Asian scripts. */
export const readSharedTexts = async (workbook: Workbook, signal?: AbortSignal): Promise<string[]> => {
  const part = "xl/sharedStrings.xml";
  if ((workbook.sizeOf(part) ?? 0) > MAX_SHARED_TEXT_BYTES)
    throw new Refusal(
      "limit-exceeded",
      "The workbook holds too much text to read at once. Save the sheet as CSV and import that.",
    );
  const texts: string[] = [];
  let text = "";
  let isText = false;
  let isPhonetic = false;
  await scan(
    workbook,
    part,
    {
      open: (name) => {
        if (name === "si") text = "";
        if (name === "rPh") isPhonetic = true;
        isText = name === "t" && !isPhonetic;
      },
      text: (piece) => {
        if (isText) text += piece;
      },
      close: (name) => {
        if (name === "si") texts.push(text);
        if (name === "rPh") isPhonetic = false;
        isText = false;
      },
    },
    signal,
  );
  return texts;
};
