import { Refusal } from "@/domain/shared/refusal";

/**
 * Collects an upload, and stops as soon as it is longer than it may be.
 * @param tooLong what to tell the person then.
 * @throws Refusal `limit-exceeded`.
 */
export const collectBytes = async (
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
  tooLong: string,
): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.byteLength;
    if (length > maxBytes) throw new Refusal("limit-exceeded", tooLong);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
