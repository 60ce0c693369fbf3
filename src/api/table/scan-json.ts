/** Offset of the next character that is not white space. */
export const skipSpace = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  return at;
};

/** Offset behind the string that opens at `start`, or -1 when the text ends inside it. */
export const stringEnd = (text: string, start: number): number => {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === "\\") backslashes++;
    if (backslashes % 2 === 0) return quote + 1;
  }
  return -1;
};

const blockEnd = (text: string, start: number): number => {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === 34) {
      const end = stringEnd(text, at);
      if (end < 0) return -1;
      at = end - 1;
    } else if (char === 123 || char === 91) depth++;
    else if ((char === 125 || char === 93) && --depth === 0) return at + 1;
  }
  return -1;
};

const literalEnd = (text: string, start: number): number => {
  const stop = /[,\]}\s]/g;
  stop.lastIndex = start;
  return stop.exec(text)?.index ?? -1;
};

/** Offset behind the JSON value that begins at `start`, or -1 when the text ends before it does. */
export const valueEnd = (text: string, start: number): number => {
  const char = text[start];
  if (char === "{" || char === "[") return blockEnd(text, start);
  return char === '"' ? stringEnd(text, start) : literalEnd(text, start);
};
