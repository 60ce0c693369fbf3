import { constants, setPriority } from "node:os";

// On Linux this is the thread alone: whoever asks the server meanwhile, to cancel for example, goes first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

await import("@/api/roadmap/solver-worker");
