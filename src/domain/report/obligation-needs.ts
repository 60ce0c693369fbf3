import { obligationState, type Obligation } from "@/domain/programme/obligation";
import { doorTo } from "@/domain/report/door";
import type { Formats } from "@/domain/report/format";
import type { Need } from "@/domain/report/needs-a-person";

const SEVERITY = { overdue: "stop", soon: "attention" } as const;

/** Duties whose day has passed or is near. @param today ISO date. */
export const obligationNeeds = (
  obligations: readonly Pick<Obligation, "name" | "source" | "dueOn" | "metOn">[],
  today: string,
  formats: Pick<Formats, "date">,
): Need[] =>
  obligations.flatMap(({ name, source, dueOn, metOn }) => {
    const state = obligationState({ dueOn, metOn }, today);
    if (state !== "overdue" && state !== "soon") return [];
    return {
      severity: SEVERITY[state],
      title: name,
      detail: `${source}: ${state === "overdue" ? "overdue since" : "due on"} ${formats.date(dueOn)}`,
      due: dueOn,
      door: doorTo("obligations"),
    };
  });
