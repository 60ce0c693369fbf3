/** Two names people would call the same compare equal: case and runs of spaces do not count. */
export const foldName = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, " ");

/** Column heads compare by letters and digits alone: `Serial number`, `serial_number` and `SerialNumber` are one. */
export const foldHeader = (text: string): string =>
  text
    .normalize("NFD")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}\p{N}]/gu, "");
