import type { Route } from "next";
import { formatsFor } from "@/domain/report/format";
import type { ObjectiveId } from "@/domain/shared/ids";
import { Figure } from "@/ui/kit/figure";
import { SafetyClass } from "@/ui/kit/safety-class";
import type { ObjectivesOutput } from "@/ui/objective/objective-output";

type Props = { programmeId: string; objectiveId: ObjectiveId | null; data: ObjectivesOutput };

/** What the open gaps put at stake for it; safety and money side by side, never added. */
export const ObjectiveStake = ({ programmeId, objectiveId: id, data }: Props) => {
  const stake = data.stakes.find(({ objectiveId }) => objectiveId === id);
  if (!stake) return <p className="py-1.5 text-small text-ink-3">not saved yet</p>;
  const { money, count } = formatsFor(data.currency);
  const { safetyClass, exposure, gapCount, packageCount } = stake;
  return (
    <div className="text-small leading-4">
      <p className="flex items-center gap-2">
        {safetyClass !== "S0" && <SafetyClass value={safetyClass} />}
        {exposure.likely > 0 && <b>{money(exposure.likely)}</b>}
        {gapCount === 0 && <span className="text-ink-3">nothing at stake</span>}
      </p>
      {gapCount > 0 && (
        <p className="text-ink-3">
          <Figure href={`/programmes/${programmeId}/gaps?objective=${stake.objectiveId}` as Route}>
            {count(gapCount)} {gapCount === 1 ? "gap" : "gaps"}
          </Figure>
          {packageCount !== null &&
            (packageCount === 0
              ? ", no package"
              : `, ${count(packageCount)} ${packageCount === 1 ? "package" : "packages"}`)}
        </p>
      )}
    </div>
  );
};
