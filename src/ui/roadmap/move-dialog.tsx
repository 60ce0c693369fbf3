"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { WorkPackageId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { DoneMark, StopMark } from "@/ui/kit/marks";
import { SelectField } from "@/ui/kit/select-field";
import { monthWithYear } from "@/ui/roadmap/month-words";
import { usePlanning } from "@/ui/roadmap/use-planning";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programmeId: string;
  packageId: WorkPackageId;
  /** `P-12 Industrial DMZ` */
  name: string;
  /** Null where it has no place. */
  startMonth: Month | null;
  /** Where a bar was dropped; else the present month is chosen. */
  proposed: Month | null;
  months: readonly Month[];
  onClose: () => void;
};

const OUT = "out";

/** Another start, with what it would break said before it is stored. */
export const MoveDialog = ({
  programmeId,
  packageId,
  name,
  startMonth,
  proposed,
  months,
  onClose,
}: Props) => {
  const trpc = useTRPC();
  const { move } = usePlanning(programmeId);
  const [chosen, setChosen] = useState<string>(proposed ?? startMonth ?? months[0] ?? OUT);
  const wanted = chosen === OUT ? null : (chosen as Month);
  const isSame = wanted === startMonth;
  const effect = useQuery({
    ...trpc.roadmap.moveEffect.queryOptions({ programmeId, packageId, startMonth: wanted }),
    enabled: !isSame,
    placeholderData: keepPreviousData,
  });
  const isChecking = !isSame && (effect.isPending || effect.isPlaceholderData);
  const broken = isSame ? [] : (effect.data?.broken ?? []);
  const save = () =>
    move.mutate(
      { programmeId, packageId, startMonth: wanted, seenStartMonth: startMonth },
      { onSuccess: onClose },
    );
  const verb = wanted === null ? "Take out" : `Move to ${monthWithYear(wanted)}`;
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            busy={move.isPending ? "Moving…" : isChecking ? "Checking…" : undefined}
            onClick={save}
            reason={isSame ? "It stands there already." : undefined}
            variant={broken.length > 0 ? "danger" : "primary"}
          >
            {broken.length > 0 ? `${verb} and break ${broken.length}…` : verb}
          </Button>
        </>
      }
      description="It stays where you put it: planning again works around it until you unpin it."
      onOpenChange={(open) => !open && onClose()}
      open
      title={`Move ${name}`}
    >
      <SelectField
        label="Starts in"
        onValueChange={setChosen}
        options={[
          ...months.map((month) => ({
            value: month as string,
            label: month === startMonth ? `${monthWithYear(month)}, now` : monthWithYear(month),
          })),
          { value: OUT, label: "nowhere: take it out of the plan" },
        ]}
        value={chosen}
      />
      <div aria-live="polite" className="mt-4 min-h-16">
        {isSame ? (
          <p className="text-ink-2">Choose another month to see what the move would break.</p>
        ) : isChecking ? (
          <p className="text-ink-2">Checking all limits…</p>
        ) : (
          <Effects broken={broken} resolved={effect.data?.resolved ?? []} />
        )}
      </div>
    </Dialog>
  );
};

const Effects = ({ broken, resolved }: { broken: readonly string[]; resolved: readonly string[] }) => (
  <>
    {broken.length === 0 && (
      <p>
        <DoneMark /> It fits: no limit is broken.
      </p>
    )}
    <ul className="grid gap-1">
      {broken.map((sentence) => (
        <li className="relative pl-5" key={sentence}>
          <StopMark className="absolute top-1.5 left-0" />
          {sentence}
        </li>
      ))}
      {resolved.map((sentence) => (
        <li className="relative pl-5 text-ink-2" key={sentence}>
          <DoneMark className="absolute top-1 left-0" />
          No longer: {sentence}
        </li>
      ))}
    </ul>
  </>
);
