import type { GapOutput } from "@/ui/gap/gap-output";
import { STANDING_WORDS } from "@/ui/gap/standing-words";
import { Chip } from "@/ui/kit/chip";
import { MaturityLevel } from "@/ui/kit/maturity-level";
import { SidePanelSection } from "@/ui/kit/side-panel-section";

type Props = Pick<GapOutput, "row" | "unmet" | "missing" | "claimedLevel" | "targetLevel">;

/** What keeps the level down: what it rests on elsewhere, then its own criteria. */
export const GapPanelUnmet = ({ row, unmet, missing, claimedLevel, targetLevel }: Props) => {
  const supported = row?.supportedLevel ?? 0;
  const isCapped = claimedLevel !== null && claimedLevel > supported;
  return (
    <SidePanelSection title={`Missing for level ${targetLevel}`}>
      {isCapped && (
        <p className="mb-1">
          Answered as level {claimedLevel}, supported as {supported}, because it rests on:
        </p>
      )}
      {isCapped && (
        <ul className="mb-2">
          {missing.map(({ capabilityName, requiredLevel, presentLevel, reason }) => (
            <li className="py-0.5" key={`${capabilityName} ${requiredLevel}`}>
              <b>
                {capabilityName} at {requiredLevel}, stands at {presentLevel}.
              </b>{" "}
              <span className="text-ink-2">{reason}</span>
            </li>
          ))}
        </ul>
      )}
      <ul className="divide-y divide-line">
        {unmet.map(({ id, level, text, isSafety, standing }) => (
          <li className="grid grid-cols-[24px_1fr] gap-x-2 py-1" key={id}>
            <MaturityLevel level={level} mark="target" />
            <span>
              {text}{" "}
              <span className="text-small whitespace-nowrap text-ink-3">{STANDING_WORDS[standing]}</span>{" "}
              {isSafety && <Chip tone="outlined">safety</Chip>}
            </span>
          </li>
        ))}
      </ul>
    </SidePanelSection>
  );
};
