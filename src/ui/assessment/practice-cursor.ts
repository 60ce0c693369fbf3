/** Which item the keys act upon, outside React's state so that moving it redraws two rows and nothing else. */
export type PracticeCursor = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly at: () => string | null;
  /** Note and history of the current item are shown. */
  readonly isOpen: () => boolean;
  /** The keyboard or a click moved here, so the row takes the focus. */
  readonly takesFocus: () => boolean;
  readonly moveTo: (itemId: string) => void;
  readonly setOpen: (isOpen: boolean) => void;
};

export const createCursor = (first: string | null): PracticeCursor => {
  let state = { at: first, isOpen: false, takesFocus: false };
  const listeners = new Set<() => void>();
  const change = (over: Partial<typeof state>) => {
    state = { ...state, ...over };
    for (const listener of listeners) listener();
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    at: () => state.at,
    isOpen: () => state.isOpen,
    takesFocus: () => state.takesFocus,
    moveTo: (at) => change({ at, isOpen: false, takesFocus: true }),
    setOpen: (isOpen) => change({ isOpen }),
  };
};
