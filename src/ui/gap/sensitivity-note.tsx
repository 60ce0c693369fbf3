"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { MeasuredAgainst } from "@/domain/gap/programme-targets";
import type { SensitivityOutput } from "@/ui/gap/gap-output";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; measuredAgainst: MeasuredAgainst };

/** Whether an estimate inside its own range would change the first ten, and which. */
export const SensitivityNote = ({ programmeId, measuredAgainst }: Props) => {
  const trpc = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery(trpc.gap.sensitivity.queryOptions({ programmeId, measuredAgainst }));
  if (!data || data.topCount === 0) return null;
  const { topCount, suppositions } = data;
  const top = `The first ${topCount}`;
  if (suppositions.length === 0)
    return (
      <span className="text-small text-ink-2">
        {top} are stable: no estimate inside its range changes them.
      </span>
    );
  return (
    <span className="flex items-center gap-1 text-small text-ink-2">
      {suppositions.length} {suppositions.length === 1 ? "estimate" : "estimates"} could change the first{" "}
      {topCount}.
      <Button onClick={() => setOpen(true)} size="small" variant="quiet">
        Show
      </Button>
      <Dialog
        description="Each estimate moved to one end of its own range, everything else at its likely figure. Make these firmer before arguing about the order."
        onOpenChange={setOpen}
        open={isOpen}
        title={`What would change the first ${topCount}`}
        wide
      >
        <Suppositions suppositions={suppositions} />
      </Dialog>
    </span>
  );
};

type Named = SensitivityOutput["suppositions"][number]["entering"][number];

const namesOf = (gaps: readonly Named[]): string =>
  gaps.map(({ capabilityName, siteName }) => `${capabilityName}, ${siteName}`).join("; ");

const Suppositions = ({ suppositions }: Pick<SensitivityOutput, "suppositions">) => (
  <ul className="divide-y divide-line">
    {suppositions.map(({ words, entering, leaving }) => (
      <li className="py-2" key={words}>
        <b>If {words}</b>
        <span className="block text-ink-2">Enters: {namesOf(entering)}</span>
        <span className="block text-ink-2">Leaves: {namesOf(leaving)}</span>
      </li>
    ))}
  </ul>
);
