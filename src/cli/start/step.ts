const WIDTH = 46;

/** Prints what is going on, then how many seconds it took. */
export const step = async <Result>(label: string, work: () => Promise<Result>): Promise<Result> => {
  const started = performance.now();
  process.stdout.write(`  ${label.padEnd(WIDTH)}`);
  try {
    const result = await work();
    console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s`);
    return result;
  } catch (error) {
    console.log(" failed");
    throw error;
  }
};
