import { expect, test } from "vitest";
import { EMPTY_OUTBOX, type OutboxState } from "@/ui/assessment/answer-outbox";
import type { PendingAnswer } from "@/ui/assessment/answer-queue";
import { autosaveStatus } from "@/ui/assessment/use-autosave-of";

const pending = (criterionId: string, state: PendingAnswer["state"]): [string, PendingAnswer] => [
  criterionId,
  { criterionId, wanted: null, seenVersion: null, sent: null, state },
];
const waiting = pending("a", { kind: "waiting" });
const sending = pending("b", { kind: "sending" });
const conflict = pending("c", { kind: "conflict", stored: null });
const refused = pending("d", { kind: "refused", message: "replaced" });

test.each<[string, Partial<OutboxState>, object | undefined]>([
  ["nothing done yet", {}, undefined],
  ["all saved", { savedAt: 0 }, { kind: "saved", at: new Date(0) }],
  ["on its way", { queue: new Map([waiting, sending]), savedAt: 0 }, { kind: "saving" }],
  [
    "a broken line",
    { queue: new Map([waiting, sending]), reach: "offline" },
    { kind: "offline", waiting: 2 },
  ],
  [
    "a conflict above all",
    { queue: new Map([waiting, conflict]), reach: "offline" },
    { kind: "conflict", count: 1 },
  ],
  ["a refused answer is neither on its way nor saved", { queue: new Map([refused]), savedAt: 0 }, undefined],
])("%s", (_, over, status) => {
  const shown = autosaveStatus({ ...EMPTY_OUTBOX, ...over }, () => undefined);
  if (status) expect(shown).toMatchObject(status);
  else expect(shown).toBeUndefined();
});
