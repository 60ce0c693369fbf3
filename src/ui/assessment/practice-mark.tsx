import { classNames } from "@/ui/kit/class-names";
import { DoneMark } from "@/ui/kit/marks";

const HALF = "border border-ink-2 bg-linear-to-r from-ink-2 to-transparent";

const TILE: Record<string, string> = {
  FI: "bg-ink-2 text-surface",
  LI: `${HALF} from-75% to-75%`,
  PI: `${HALF} from-35% to-35%`,
  NI: "border border-ink-2",
  achieved: "bg-ink-2 text-surface",
  "largely-achieved": `${HALF} from-75% to-75%`,
  "partly-achieved": `${HALF} from-35% to-35%`,
  "not-achieved": "border border-ink-2",
  yes: "bg-ink-2 text-surface",
  partly: `${HALF} from-50% to-50%`,
  no: "border border-ink-2",
  unknown: "bg-hatch text-ink",
  "not-applicable": "border border-line-strong text-ink-3",
};

const FULL = new Set(["FI", "achieved", "yes"]);

/** An answer as a shape: filled, in part, empty, hatched. Ink alone; colour is for what needs a person. */
export const PracticeMark = ({ value }: { value: string | null }) => (
  <span
    aria-hidden="true"
    className={classNames(
      "grid size-4 shrink-0 place-items-center rounded-cell text-tick leading-none font-semibold",
      value === null ? "border border-dashed border-control" : TILE[value],
    )}
  >
    {value !== null && FULL.has(value) && <DoneMark size={12} />}
    {value === "unknown" && <span className="bg-hatch-ground px-px">?</span>}
    {value === "not-applicable" && "–"}
  </span>
);
