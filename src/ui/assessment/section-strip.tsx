"use client";

import { memo } from "react";
import { ATTAINABLE_MILS, type Mil } from "@/domain/assessment/models/c2m2-model";
import type { PracticeScale } from "@/domain/assessment/models/practice-scale";
import type { PracticeCursor } from "@/ui/assessment/practice-cursor";
import type { PracticeDesk } from "@/ui/assessment/practice-desk";
import type { Section, SectionFigure } from "@/ui/assessment/practice-sections";
import { useSectionAt, useSectionFigure } from "@/ui/assessment/use-practice-desk";
import { classNames } from "@/ui/kit/class-names";

type Props = {
  desk: PracticeDesk;
  scale: PracticeScale;
  targetMils: Readonly<Record<string, Mil>>;
  cursor: PracticeCursor;
  /** Stable. */
  onSelect: (itemId: string) => void;
};

/** Every section with its figures; each is a door to its items and redrawn by their answers alone. */
export const SectionStrip = ({ desk, scale, targetMils, cursor, onSelect }: Props) => {
  const selectedId = useSectionAt(desk, cursor);
  return (
    <ul
      aria-label="Sections"
      className="mb-3 flex flex-wrap gap-px overflow-hidden rounded-panel border border-line bg-line"
    >
      {desk.sections.list.map((section) => (
        <li
          className={classNames(
            "min-w-0 grow basis-2/5 bg-surface",
            desk.sections.list.length === 6 ? "md:basis-[15%]" : "md:basis-[18%]",
          )}
          key={section.id}
        >
          <SectionTile
            desk={desk}
            isSelected={section.id === selectedId}
            onSelect={onSelect}
            scale={scale}
            section={section}
            target={targetMils[section.id] ?? null}
          />
        </li>
      ))}
    </ul>
  );
};

type TileProps = Pick<Props, "desk" | "scale" | "onSelect"> & {
  section: Section;
  target: Mil | null;
  isSelected: boolean;
};

const SectionTile = memo(({ desk, scale, section, target, isSelected, onSelect }: TileProps) => {
  const figure = useSectionFigure(desk, section.id);
  if (!figure) return null;
  return (
    <button
      aria-pressed={isSelected}
      className={classNames(
        "flex h-full w-full flex-col gap-1 px-3 py-2 text-left -outline-offset-2 hover:bg-ground",
        isSelected && "bg-accent-soft",
      )}
      onClick={() => section.items[0] && onSelect(section.items[0].id)}
      type="button"
    >
      <span className="flex w-full items-baseline gap-2">
        <span className="min-w-0 flex-1 truncate" title={section.title}>
          <b>{section.id}</b>
          {section.id.length < 4 && ` ${section.title}`}
        </span>
        <TileFigure figure={figure} scale={scale} target={target} />
      </span>
      <TileDetail figure={figure} scale={scale} />
    </button>
  );
});
SectionTile.displayName = "SectionTile";

const TileFigure = ({
  figure,
  scale,
  target,
}: {
  figure: SectionFigure;
  scale: PracticeScale;
  target: Mil | null;
}) => {
  if (scale === "c2m2" && figure.c2m2)
    return (
      <span className="whitespace-nowrap">
        <b>MIL {figure.c2m2.mil}</b>
        {target !== null && <span className="text-ink-3"> of {target}</span>}
      </span>
    );
  return (
    <span className="whitespace-nowrap text-ink-2">
      {figure.answered} of {figure.asked}
    </span>
  );
};

const TileDetail = ({ figure, scale }: { figure: SectionFigure; scale: PracticeScale }) => {
  if (scale === "c2m2" && figure.c2m2) {
    const { achieved } = figure.c2m2;
    return (
      <span className="grid w-full grid-cols-3 gap-x-2 text-small text-ink-2">
        {ATTAINABLE_MILS.map((mil) => (
          <span key={mil}>
            <Bar share={share(...achieved[mil])} />
            <span className="sr-only">MIL {mil}: </span>
            {achieved[mil][0]}/{achieved[mil][1]}
          </span>
        ))}
      </span>
    );
  }
  if (scale === "csf" && figure.csf) {
    const { reached, open, unknown } = figure.csf.gaps;
    return (
      <span className="w-full text-small text-ink-2">
        <Bar share={share(reached, reached + open + unknown)} />
        {reached} reached, {open} open, {unknown} unknown
      </span>
    );
  }
  return (
    <span className="w-full text-small text-ink-2">
      <Bar share={share(figure.answered, figure.asked)} />
      {figure.words.yes ?? 0} yes, {figure.words.partly ?? 0} partly, {figure.words.no ?? 0} no
    </span>
  );
};

const share = (done: number, all: number): number => (all === 0 ? 0 : done / all);

const Bar = ({ share: of }: { share: number }) => (
  <span aria-hidden="true" className="my-1 block h-1 overflow-hidden rounded-cell bg-sunken">
    <span className="block h-full bg-ink-2" style={{ width: `${100 * of}%` }} />
  </span>
);
