type Release = () => Promise<void> | void;

/** What must be ended before this process, in the reverse order of its start. */
export class Shutdown {
  private readonly releases: Release[] = [];
  private ending: Promise<void> | undefined;

  /** Ends everything on Ctrl-C, on a stop by the service manager, and when the terminal is closed. */
  constructor() {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.on(signal, () => void this.exit(0));
  }

  add(release: Release): void {
    this.releases.push(release);
  }

  get underWay(): boolean {
    return this.ending !== undefined;
  }

  /** The first call decides the exit code. */
  exit(code: number): Promise<void> {
    return (this.ending ??= this.releaseAll().then(() => process.exit(code)));
  }

  private async releaseAll(): Promise<void> {
    for (const release of this.releases.toReversed()) await Promise.resolve(release()).catch(() => undefined);
  }
}
