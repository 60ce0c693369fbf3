import { config } from "zod/v4/core";

// Zod probes whether it may compile code; the policy forbids it, and browsers report the probe.
config({ jitless: true });
