import type { Standing } from "@/domain/assessment/standing";
import { STANDING_LABEL } from "@/ui/assessment/answer-words";
import { classNames } from "@/ui/kit/class-names";
import { AttentionMark, DoneMark } from "@/ui/kit/marks";

const TILE: Record<Standing, string> = {
  yes: "bg-ink-2 text-surface",
  partly: "border border-ink-2 bg-linear-to-r from-ink-2 from-50% to-transparent to-50%",
  no: "border border-ink-2",
  unknown: "bg-hatch text-ink",
  "not-applicable": "border border-line-strong text-ink-3",
  compensated: "border border-ink-2 text-ink",
  lapsed: "border border-ink-2",
  "not-answered": "border border-dashed border-control",
};

/** An answer as a shape: filled, half, empty, hatched. Ink alone; colour is for what needs a person. */
export const AnswerTile = ({ standing }: { standing: Standing }) => (
  <span
    aria-hidden="true"
    className={classNames(
      "grid size-4 shrink-0 place-items-center self-center rounded-cell text-tick leading-none font-semibold",
      TILE[standing],
    )}
  >
    {standing === "yes" && <DoneMark size={12} />}
    {standing === "unknown" && <span className="bg-hatch-ground px-px">?</span>}
    {standing === "not-applicable" && "–"}
    {standing === "compensated" && "C"}
    {standing === "lapsed" && <AttentionMark size={9} />}
  </span>
);

/** The shape with its word. */
export const AnswerMark = ({ standing }: { standing: Standing }) => (
  <span
    className={classNames(
      "inline-flex items-baseline gap-2 whitespace-nowrap",
      standing === "not-answered" ? "text-ink-3" : "text-ink",
    )}
  >
    <AnswerTile standing={standing} />
    {STANDING_LABEL[standing]}
  </span>
);
