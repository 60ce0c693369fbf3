import type { ReactNode } from "react";
import { SUPPORT_WORD, type CellFigures } from "@/ui/assessment/results-cell-sentence";
import { classNames } from "@/ui/kit/class-names";
import { MATURITY_FILL, MATURITY_FRAME } from "@/ui/kit/maturity-tone";

/** The three numbers a cell is made of. */
export const ResultsPanelLevels = ({ isKnown, basis, supported, claimed, target }: CellFigures) => (
  <dl className="mb-2 flex gap-2 text-center text-ink-2">
    <Tile name={SUPPORT_WORD[basis]} look={isKnown ? MATURITY_FILL[supported] : "bg-hatch"}>
      {isKnown ? supported : <OnHatch>?</OnHatch>}
    </Tile>
    {isKnown && claimed > supported && (
      <Tile name="claimed" look="bg-hatch">
        <OnHatch>{claimed}</OnHatch>
      </Tile>
    )}
    {target > 0 && (
      <Tile name="target" look={classNames("border-2 text-ink", MATURITY_FRAME[target])}>
        {target}
      </Tile>
    )}
  </dl>
);

const OnHatch = ({ children }: { children: ReactNode }) => (
  <span className="bg-hatch-ground px-1 text-ink">{children}</span>
);

const Tile = ({ name, look, children }: { name: string; look: string; children: ReactNode }) => (
  <div className="flex flex-1 flex-col-reverse gap-1">
    <dt>{name}</dt>
    <dd className={classNames("grid h-10 place-items-center rounded-cell text-question font-semibold", look)}>
      {children}
    </dd>
  </div>
);
