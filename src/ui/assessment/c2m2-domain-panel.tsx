"use client";

import { MILS, type Mil } from "@/domain/assessment/models/c2m2-model";
import type { PracticeDesk } from "@/ui/assessment/practice-desk";
import { openUpTo, type Section } from "@/ui/assessment/practice-sections";
import { useSectionFigure } from "@/ui/assessment/use-practice-desk";
import { Panel } from "@/ui/kit/panel";
import { SegmentedField } from "@/ui/kit/segmented-field";

type Props = {
  desk: PracticeDesk;
  section: Section;
  target: Mil | null;
  /** Why no target can be set; null when it can. */
  reason: string | null;
  onTarget: (mil: Mil | null) => void;
  onJump: (itemId: string) => void;
};

const NO_TARGET = "none";

/** One domain: its MIL, the practices in the way of the next one, its target and what is missing to it. */
export const C2m2DomainPanel = ({ desk, section, target, reason, onTarget, onJump }: Props) => {
  const score = useSectionFigure(desk, section.id)?.c2m2;
  if (!score) return null;
  const { mil, blocking } = score;
  const missing = target === null ? 0 : openUpTo(section, desk.sheet(), target).length;
  const titles = new Map(section.items.map(({ id, title }) => [id, title]));
  return (
    <Panel aside={`MIL ${mil}`} title={section.title}>
      <p className="mb-2 text-ink-2">{blockingSentence(mil, blocking.length)}</p>
      {reason === null && (
        <div className="mb-2">
          <SegmentedField
            label="Target"
            onValueChange={(value) => onTarget(MILS.find((each) => String(each) === value) ?? null)}
            options={[
              { value: NO_TARGET, label: "None" },
              ...MILS.slice(1).map((each) => ({ value: String(each), label: `MIL ${each}` })),
            ]}
            size="small"
            value={target === null ? NO_TARGET : String(target)}
          />
        </div>
      )}
      <p className="mb-2 text-small text-ink-2">{gapSentence(mil, target, missing)}</p>
      {blocking.length > 0 && (
        <ul aria-label={`Practices in the way of MIL ${mil + 1}`} className="max-h-72 overflow-y-auto">
          {blocking.map((id) => (
            <li key={id}>
              <button
                className="flex min-h-7 w-full items-baseline gap-2 rounded-control px-1 py-1 text-left hover:bg-ground"
                onClick={() => onJump(id)}
                type="button"
              >
                <span className="door shrink-0">{id}</span>
                <span className="text-small text-ink-2">{titles.get(id)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};

const practices = (count: number) => `${count} ${count === 1 ? "practice" : "practices"}`;

const blockingSentence = (mil: Mil, count: number): string =>
  mil === 3
    ? "Every practice is largely or fully implemented."
    : `${practices(count)} ${count === 1 ? "stands" : "stand"} in the way of MIL ${mil + 1}.`;

const gapSentence = (mil: Mil, target: Mil | null, missing: number): string => {
  if (target === null) return "No target is set, so there is no gap.";
  if (mil >= target) return `The target, MIL ${target}, is reached.`;
  const levels = target - mil === 1 ? "One level" : `${target - mil} levels`;
  return `${levels} short of MIL ${target}: ${practices(missing)} to go.`;
};
