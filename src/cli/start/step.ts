const WIDTH = 46;

/** How a step on the way is shown. */
export type Step = <Result>(label: string, work: () => Promise<Result>) => Promise<Result>;

/** Prints what is going on, then how many seconds it took; a log file gets both as one line at the end. */
export const printedStep: Step = async (label, work) => {
  const started = performance.now();
  const line = `  ${label.padEnd(WIDTH)}`;
  const finish = (outcome: string) => console.log(process.stdout.isTTY ? outcome : line + outcome);
  if (process.stdout.isTTY) process.stdout.write(line);
  try {
    const result = await work();
    finish(`${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s`);
    return result;
  } catch (error) {
    finish(" failed");
    throw error;
  }
};

/** For commands whose output is read by programs. */
export const silentStep: Step = (_label, work) => work();
