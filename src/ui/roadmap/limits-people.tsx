"use client";

import { useMutation } from "@tanstack/react-query";
import { LimitsPanel } from "@/ui/roadmap/limits-panel";
import { monthColumns } from "@/ui/roadmap/month-columns";
import type { LimitsOutput } from "@/ui/roadmap/roadmap-output";
import { useFigureDraft } from "@/ui/roadmap/use-figure-draft";
import { useSavedLimits } from "@/ui/roadmap/use-saved-limits";
import { useTRPC } from "@/ui/trpc";

const round = (fte: number) => Math.round(fte * 10) / 10;

export const LimitsPeople = ({ data, programmeId }: { data: LimitsOutput; programmeId: string }) => {
  const trpc = useTRPC();
  const { months, roles, mayWrite } = data;
  const draft = useFigureDraft((roleId, month) => {
    const capacity = roles.find((role) => role.roleId === roleId)?.capacityFte;
    return capacity?.[months.findIndex((each) => each === month)] ?? null;
  });
  const save = useMutation(trpc.roadmap.setRoleCapacities.mutationOptions(useSavedLimits(draft.discard)));
  const roleCapacities = [...new Set(draft.changes.map(({ row }) => row))].map((roleId) => {
    const figures = months.map((month) => draft.valueAt(roleId, month));
    const isUnlimited = figures.every((fte) => fte === null);
    const before = months.map((month) => draft.seenAt(roleId, month));
    return {
      roleId,
      capacityFte: isUnlimited ? null : figures.map((fte) => fte ?? 0),
      seen: before.every((fte) => fte === null) ? null : before.map((fte) => fte ?? 0),
    };
  });
  return (
    <LimitsPanel
      columns={monthColumns(months)}
      fillHead="every month"
      label="People, FTE a month"
      placeholder={() => "no limit"}
      rowHead="Role"
      rows={roles.map(({ roleId, name, packageCount, largestFte, meanFte }) => ({
        key: roleId,
        name,
        note:
          packageCount > 0
            ? `${packageCount} ${packageCount === 1 ? "package" : "packages"}, mean ${round(meanFte)}, largest ${round(largestFte)}`
            : undefined,
      }))}
      footer="An empty row limits nothing. Once a row has a figure, an empty month counts as 0."
      title="People"
      unit="FTE a month, by role"
      draft={draft}
      mayWrite={mayWrite}
      onSave={() => save.mutate({ programmeId, roleCapacities })}
      saving={save}
    />
  );
};
