import { constants, deflateRawSync } from "node:zlib";

/** One part of a ZIP archive, packed already; `declaredBytes` is what the archive says it unpacks to, true or not. */
export type ZipPart = { readonly name: string; readonly packed: Buffer; readonly declaredBytes: number };

const LOCAL_HEADER_BYTES = 30;
const CENTRAL_HEADER_BYTES = 46;
const DEFLATE = 8;

const localHeader = ({ name, packed, declaredBytes }: ZipPart): Buffer => {
  const header = Buffer.alloc(LOCAL_HEADER_BYTES);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(DEFLATE, 8);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(declaredBytes, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), packed]);
};

const centralHeader = ({ name, packed, declaredBytes }: ZipPart, offset: number): Buffer => {
  const header = Buffer.alloc(CENTRAL_HEADER_BYTES);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(DEFLATE, 10);
  header.writeUInt32LE(packed.length, 20);
  header.writeUInt32LE(declaredBytes, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, Buffer.from(name)]);
};

const part = (name: string, text: string): ZipPart => ({
  name,
  packed: deflateRawSync(text),
  declaredBytes: Buffer.byteLength(text),
});

/** @param aliases how many further names the last part has in the table of contents, for the same packed bytes. */
const zip = (parts: readonly ZipPart[], aliases = 0): Buffer => {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const one of parts) {
    const body = localHeader(one);
    entries.push(centralHeader(one, offset));
    if (one === parts.at(-1))
      for (let n = 0; n < aliases; n++)
        entries.push(centralHeader({ ...one, name: `${one.name}${n}` }, offset));
    bodies.push(body);
    offset += body.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, directory, end]);
};

const SHEET = "xl/worksheets/sheet1.xml";
const FRAME = [
  part(
    "xl/workbook.xml",
    '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
  ),
  part(
    "xl/_rels/workbook.xml.rels",
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
];
const OPENING = "<worksheet><sheetData>";

export const textCell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
export const sheetRow = (...texts: string[]): string => `<row>${texts.map(textCell).join("")}</row>`;

/** A workbook of one sheet with the given XML of rows. */
export const workbookOf = (rows: string): Buffer =>
  zip([...FRAME, part(SHEET, `${OPENING}${rows}</sheetData></worksheet>`)]);

/** A workbook whose sheet is the given XML, whatever that is. */
export const workbookWithSheet = (xml: string): Buffer => zip([...FRAME, part(SHEET, xml)]);

const MIB = 1024 * 1024;
const BLOCK_MIB = 16;
/** Can be repeated as often as wanted within one packed part: each repetition adds 16 MiB of blanks. */
const blanks = deflateRawSync(Buffer.alloc(BLOCK_MIB * MIB, " "), { finishFlush: constants.Z_FULL_FLUSH });
const opening = deflateRawSync(`${OPENING}<row><c t="str"><v>`, { finishFlush: constants.Z_FULL_FLUSH });

const bombSheet = (blocks: number, declaredBytes: number): ZipPart => ({
  name: SHEET,
  packed: Buffer.concat([opening, ...Array.from({ length: blocks }, () => blanks)]),
  declaredBytes,
});

/** A few MB whose one sheet unpacks to 4 GiB and says it is as small as `declaredBytes`. */
export const lyingBomb = (declaredBytes: number): Buffer => zip([...FRAME, bombSheet(256, declaredBytes)]);

/** 16 MiB of blanks in a few kB, named 300 times over: nearly 5 GB, and it says so. */
export const honestBomb = (): Buffer => zip([...FRAME, bombSheet(1, BLOCK_MIB * MIB)], 300);
