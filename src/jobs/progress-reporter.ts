const TICK_MS = 300;

export type ProgressReporter = {
  /** Aborted once the job is no longer wanted. */
  readonly signal: AbortSignal;
  /** Notes where the job is; told to the outside a few times a second at most. */
  readonly at: (percent: number) => void;
};

/** @param tell stores the figure; false when the job is no longer wanted. */
export const progressReporter = (tell: (percent: number) => Promise<boolean>): ProgressReporter => {
  const controller = new AbortController();
  let toldAt = 0;
  let isTelling = false;
  const report = async (percent: number) => {
    isTelling = true;
    try {
      if (!(await tell(percent))) controller.abort();
    } finally {
      isTelling = false;
    }
  };
  return {
    signal: controller.signal,
    at: (percent) => {
      const now = performance.now();
      if (isTelling || now - toldAt < TICK_MS) return;
      toldAt = now;
      // A figure that could not be stored is no reason to stop: the next one tries again.
      report(Math.floor(percent)).catch(() => undefined);
    },
  };
};
