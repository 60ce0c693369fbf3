import type { KeyValueStore } from "@/ui/assessment/kept-answers";

/** Stands in on the server, and where the browser forbids storage. */
const NO_STORE: KeyValueStore = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: () => {
    throw new Error("this device keeps nothing");
  },
  removeItem: () => undefined,
};

/** What outlives a reload; asking for it throws where the person has switched it off. */
export const deviceStore = (): KeyValueStore => {
  try {
    return typeof window === "undefined" ? NO_STORE : window.localStorage;
  } catch {
    return NO_STORE;
  }
};
