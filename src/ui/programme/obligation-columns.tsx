import type { ObligationState } from "@/domain/programme/obligation";
import { Button } from "@/ui/kit/button";
import { Chip, type ChipTone } from "@/ui/kit/chip";
import type { DataColumn } from "@/ui/kit/column";
import { dayWords, STATE_WORDS } from "@/ui/programme/obligation-words";
import type { ObligationRow } from "@/ui/programme/start-output";

export type ObligationAction = "meet" | "change" | "remove";
type Choose = (action: ObligationAction, row: ObligationRow) => void;

const TONE: Record<ObligationState, ChipTone> = {
  overdue: "stop",
  soon: "attention",
  open: "outlined",
  met: "proven",
};

const State = ({ row: { state, metOn } }: { row: ObligationRow }) => (
  <>
    <Chip tone={TONE[state]}>{STATE_WORDS[state]}</Chip>
    {metOn !== null && (
      <span className="ml-2 text-small whitespace-nowrap text-ink-3">{dayWords(metOn)}</span>
    )}
  </>
);

const Actions = ({ row, choose }: { row: ObligationRow; choose: Choose }) => (
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
);

/** On a phone a row is one cell with everything in it. @param choose null where the viewer may only read. */
export const obligationColumns = (choose: Choose | null): DataColumn<ObligationRow>[] => [
  {
    id: "name",
    head: "What is due",
    cell: (row) => (
      <div className="max-w-[60ch] md:min-w-48">
        <b>{row.name}</b>
        {row.note !== "" && <p className="text-small text-ink-3">{row.note}</p>}
        <div className="mt-1 flex flex-col items-start gap-1.5 md:hidden">
          <p>
            {dayWords(row.dueOn)} <State row={row} />
          </p>
          <p className="text-small text-ink-2">{row.source}</p>
          {choose && <Actions choose={choose} row={row} />}
        </div>
      </div>
    ),
  },
  {
    id: "due",
    head: "Due",
    from: "md",
    width: 120,
    cell: ({ dueOn, everyMonths }) => (
      <>
        <span className="whitespace-nowrap">{dayWords(dueOn)}</span>
        {everyMonths !== null && <p className="text-small text-ink-3">every {everyMonths} months</p>}
      </>
    ),
  },
  { id: "state", head: "State", from: "md", width: 170, cell: (row) => <State row={row} /> },
  {
    id: "source",
    head: "Source",
    from: "md",
    cell: ({ source }) => <div className="max-w-[40ch] min-w-40">{source}</div>,
  },
  ...(choose
    ? [
        {
          id: "actions",
          head: <span className="sr-only">Actions</span>,
          align: "right" as const,
          from: "md" as const,
          width: 230,
          cell: (row: ObligationRow) => <Actions choose={choose} row={row} />,
        },
      ]
    : []),
];
