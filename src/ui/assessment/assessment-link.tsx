"use client";

import type { Route } from "next";
import { useSyncExternalStore } from "react";
import type { ListedAssessment } from "@/ui/assessment/assessment-output";
import { dayWords } from "@/ui/assessment/calendar-words";
import { deviceStore } from "@/ui/assessment/device-store";
import { keptCount, keptPrefix } from "@/ui/assessment/kept-answers";
import { Chip } from "@/ui/kit/chip";
import { Figure } from "@/ui/kit/figure";

type Props = { assessment: ListedAssessment | undefined; base: string; userId: string };

const never = () => () => undefined;

/** Answers that an earlier visit could not deliver; opening the assessment sends them. */
const Kept = ({ prefix }: { prefix: string }) => {
  const count = useSyncExternalStore(
    never,
    () => keptCount(deviceStore(), prefix),
    () => 0,
  );
  return count > 0 && <Chip tone="attention">{count} waiting on this device</Chip>;
};

/** The assessment that counts, in a cell: answered of asked as the door to it, what is unknown, when and by whom it was started. */
export const AssessmentLink = ({ assessment, base, userId }: Props) => {
  if (!assessment) return <span className="text-ink-3">not started</span>;
  const { id, answered, asked, unknown, startedOn, startedBy, frozenAt } = assessment;
  return (
    <>
      <span className="inline-flex flex-wrap items-center gap-x-2">
        <Figure href={`${base}/${id}` as Route}>
          {asked === null ? answered : `${answered} of ${asked}`} answered
        </Figure>
        <Kept prefix={keptPrefix(userId, id)} />
      </span>
      <span className="block text-small text-ink-3">
        {unknown > 0 && `${unknown} unknown, `}
        {frozenAt === null ? `${dayWords(startedOn)}, ${startedBy}` : `frozen ${dayWords(frozenAt)}`}
      </span>
    </>
  );
};
