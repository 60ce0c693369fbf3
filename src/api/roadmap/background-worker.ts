import { setPriority } from "node:os";

/** Below the server's own thread, above work that nobody waits for; 19 is the lowest. */
const NICENESS = 5;

// On Linux this is the thread alone: whoever asks the server meanwhile, to cancel for example, goes first.
setPriority(NICENESS);

await import("@/api/roadmap/solver-worker");
