import type {
  ImportId,
  OrganisationId,
  PlanningRunId,
  ProgrammeId,
  ProgrammeImportId,
  UserId,
} from "@/domain/shared/ids";

/** On whose behalf a job runs: it passes the same gate as the person who asked for it. */
type Asker = { userId: UserId; sessionEpoch: number };
export type JobOwner = Asker & { programmeId: ProgrammeId };

/** Queue names and what travels in each. */
export type JobPayloads = {
  "import-check": JobOwner & { importId: ImportId };
  "programme-import": Asker & {
    organisationId: OrganisationId;
    importId: ProgrammeImportId;
    /** Null: as the file says. */
    programmeName: string | null;
  };
  "plan-roadmap": JobOwner & { runId: PlanningRunId };
  "record-lapses": Record<string, never>;
};
export type QueueName = keyof JobPayloads;

export const QUEUES = [
  "import-check",
  "programme-import",
  "plan-roadmap",
  "record-lapses",
] as const satisfies readonly QueueName[];

/** What the calendar starts: when, in UTC, as five fields of cron. */
export const SCHEDULES = { "record-lapses": "5 0 * * *" } as const satisfies Partial<
  Record<QueueName, string>
>;
