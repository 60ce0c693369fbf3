/** Only an address of our own is a place to go on to after signing in. */
export const ownPath = (next: string | string[] | undefined, otherwise: string): string =>
  typeof next === "string" && /^\/(?![/\\])/.test(next) ? next : otherwise;
