import type { SheetCell, SheetContent, SheetRow } from "@/api/exchange/list-sheets";
import { writeZip, type ZipEntry } from "@/api/exchange/write-zip";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** XML has no other way to write control characters, nor to keep a carriage return. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\x00-\x08\x0b-\x1f\ufffe\uffff]/g;
const controlCode = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

const xmlText = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
    .replace(CONTROL, controlCode);

const cellXml = ({ text, kind }: SheetCell): string => {
  if (text === "") return "<c/>";
  if (kind === "number") return `<c><v>${text}</v></c>`;
  if (kind === "boolean") return `<c t="b"><v>${text === "true" ? 1 : 0}</v></c>`;
  return `<c t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
};

const rowXml = (row: SheetRow): string => `<row>${row.map(cellXml).join("")}</row>`;

async function* sheetXml({ batches }: SheetContent): AsyncGenerator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;
  for await (const rows of batches()) yield rows.map(rowXml).join("");
  yield "</sheetData></worksheet>";
}

const part = (name: string, xml: string): ZipEntry => ({
  name,
  async *text() {
    yield HEAD + xml;
  },
});

const frame = (sheets: readonly SheetContent[]): ZipEntry[] => {
  const numbered = sheets.map(({ name }, index) => ({ name: xmlText(name), number: index + 1 }));
  const override = (path: string, type: string) =>
    `<Override PartName="${path}" ContentType="${CONTENT}.${type}+xml"/>`;
  return [
    part(
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("/xl/workbook.xml", "sheet.main")}${numbered.map(({ number }) => override(`/xl/worksheets/sheet${number}.xml`, "worksheet")).join("")}</Types>`,
    ),
    part(
      "_rels/.rels",
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbered.map(({ name, number }) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`).join("")}</sheets></workbook>`,
    ),
    part(
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${PACKAGE}/relationships">${numbered.map(({ number }) => `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join("")}</Relationships>`,
    ),
  ];
};

/** An Excel workbook with a sheet for each; written while it is read, so that it is never in memory as a whole. */
export const writeXlsx = (sheets: readonly SheetContent[]): AsyncGenerator<Buffer> =>
  writeZip([
    ...frame(sheets),
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      text: () => sheetXml(sheet),
    })),
  ]);
