import type { ObligationState } from "@/domain/programme/obligation";
import { Button } from "@/ui/kit/button";
import { Chip, type ChipTone } from "@/ui/kit/chip";
import type { DataColumn } from "@/ui/kit/column";
import { dayWords, STATE_WORDS } from "@/ui/programme/obligation-words";
import type { ObligationRow } from "@/ui/programme/start-output";

export type ObligationAction = "meet" | "change" | "remove";

const TONE: Record<ObligationState, ChipTone> = {
  overdue: "stop",
  soon: "attention",
  open: "outlined",
  met: "proven",
};

/** @param choose null where the viewer may only read. */
export const obligationColumns = (
  choose: ((action: ObligationAction, row: ObligationRow) => void) | null,
): DataColumn<ObligationRow>[] => [
  {
    id: "name",
    head: "What is due",
    cell: ({ name, note }) => (
      <div className="max-w-[60ch] min-w-48 whitespace-normal">
        <b>{name}</b>
        {note !== "" && <p className="text-small text-ink-3">{note}</p>}
      </div>
    ),
  },
  {
    id: "due",
    head: "Due",
    width: 120,
    cell: ({ dueOn, everyMonths }) => (
      <>
        <span className="whitespace-nowrap">{dayWords(dueOn)}</span>
        {everyMonths !== null && <p className="text-small text-ink-3">every {everyMonths} months</p>}
      </>
    ),
  },
  {
    id: "state",
    head: "State",
    width: 120,
    cell: ({ state, metOn }) => (
      <>
        <Chip tone={TONE[state]}>{STATE_WORDS[state]}</Chip>
        {metOn !== null && <p className="mt-0.5 text-small text-ink-3">{dayWords(metOn)}</p>}
      </>
    ),
  },
  {
    id: "source",
    head: "Source",
    cell: ({ source }) => <div className="max-w-[40ch] min-w-40 whitespace-normal">{source}</div>,
  },
  ...(choose
    ? [
        {
          id: "actions",
          head: <span className="sr-only">Actions</span>,
          align: "right" as const,
          width: 230,
          cell: (row: ObligationRow) => (
            <span className="inline-flex gap-2">
              <Button
                aria-label={row.metOn === null ? `${row.name} is met` : `${row.name} is not met`}
                onClick={() => choose("meet", row)}
                size="small"
              >
                {row.metOn === null ? "Met" : "Not met"}
              </Button>
              <Button aria-label={`Change ${row.name}`} onClick={() => choose("change", row)} size="small">
                Change
              </Button>
              <Button
                aria-label={`Remove ${row.name}…`}
                onClick={() => choose("remove", row)}
                size="small"
                variant="quiet"
              >
                Remove…
              </Button>
            </span>
          ),
        },
      ]
    : []),
];
