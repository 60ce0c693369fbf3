import type { ImportId, ProgrammeId, UserId } from "@/domain/shared/ids";

/** On whose behalf a job runs: it passes the same gate as the person who asked for it. */
export type JobOwner = { userId: UserId; sessionEpoch: number; programmeId: ProgrammeId };

/** Queue names and what travels in each. */
export type JobPayloads = {
  "import-check": JobOwner & { importId: ImportId };
};
export type QueueName = keyof JobPayloads;

export const QUEUES = ["import-check"] as const satisfies readonly QueueName[];
