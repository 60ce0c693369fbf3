import { strToU8, zipSync } from "fflate";
import { checkCatalogueFile, type CatalogueFile } from "@/api/framework/check-catalogue-file";
import { memorySource } from "@/api/table/read-bytes";
import { shippedItems } from "@/data/framework/known-items";

export const check = (content: string | Uint8Array, more: Partial<CatalogueFile> = {}) =>
  checkCatalogueFile(
    {
      fileName: "Plant rules.csv",
      source: memorySource(typeof content === "string" ? Buffer.from(content) : content),
      ...more,
    },
    async () => shippedItems(),
  );

export const json = (value: unknown) => JSON.stringify(value);
export const metadata = { title: "Plant rules", version: "3", "oscal-version": "1.1.2" };
export const oscal = (catalog: object) => json({ catalog: { uuid: "x", metadata, ...catalog } });
export const control = (id: string, more: object = {}) => ({ id, title: `Title of ${id}`, ...more });
export const own = (more: object = {}) => ({
  format: "rungway-catalogue/1",
  id: "house-rules",
  name: "House rules",
  version: "1",
  publisher: "Plant security",
  licence: "Internal",
  kinds: [{ id: "control", name: "Control", isAnswered: true }],
  items: [
    { id: "A", kind: "control", title: "One" },
    { id: "B", kind: "control", title: "Two", parentId: "A" },
  ],
  ...more,
});
export const node = (urn: string, lines: string) => `    - urn: urn:x:req_node:plant:${urn}\n${lines}`;
export const library = (nodes: string, more = "") =>
  `urn: urn:x:library:plant\nname: Plant library\nversion: 2\nobjects:\n  framework:\n    urn: urn:x:framework:plant\n    name: Plant\n    requirement_nodes:\n${nodes}${more}`;
export const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"]
  .concat(
    [..."bcdefghi"].map((key, at) => `${key}: &${key} [${Array(9).fill(`*${"abcdefgh"[at]}`).join(", ")}]`),
  )
  .join("\n");

/** A workbook of one sheet; the cells are XML. */
export const workbook = (rows: readonly string[]): Uint8Array =>
  zipSync({
    "xl/workbook.xml": strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="Rules" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    "xl/worksheets/sheet1.xml": strToU8(
      `<worksheet><sheetData>${rows.map((cells, at) => `<row r="${at + 1}">${cells}</row>`).join("")}</sheetData></worksheet>`,
    ),
  });
export const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
