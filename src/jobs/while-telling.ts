/** How often a job tells where it is, and how soon it notices that nobody wants it any more. */
const TICK_MS = 500;

/**
 * Does a piece of work and tells the outside meanwhile how it goes.
 *
 * @param tell stores what there is to say; false when the work is no longer wanted, which aborts the signal.
 * @param work gets the signal, and a way to tell at once.
 */
export const whileTelling = async <T>(
  tell: () => Promise<boolean>,
  work: (signal: AbortSignal, tellNow: () => void) => Promise<T>,
): Promise<T> => {
  const controller = new AbortController();
  let telling: Promise<unknown> = Promise.resolve();
  const tellNow = () => {
    // What could not be stored is no reason to stop: the next time tries again.
    telling = tell().then(
      (isWanted) => isWanted || controller.abort(),
      () => undefined,
    );
  };
  const timer = setInterval(tellNow, TICK_MS);
  try {
    return await work(controller.signal, tellNow);
  } finally {
    clearInterval(timer);
    await telling;
  }
};
