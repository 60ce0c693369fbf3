/** Numbers from 0 up to 1 (not included); the same seed gives the same row of numbers (xorshift, 32 bit). */
export const randomFrom = (seed: number): (() => number) => {
  // Scattered, so that neighbouring seeds do not begin alike; zero would stay zero.
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
};
