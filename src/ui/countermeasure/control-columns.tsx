import type { ControlOutput, ControlsOutput } from "@/ui/countermeasure/control-output";
import {
  dayWords,
  EFFECT_WORDS,
  isDueSoon,
  placeWords,
  shareWords,
  STATE_WORDS,
} from "@/ui/countermeasure/control-words";
import { Chip } from "@/ui/kit/chip";
import type { DataColumn } from "@/ui/kit/column";

type Context = Pick<ControlsOutput, "sites" | "today"> & { onOpen: (control: ControlOutput) => void };

export const ControlStateChip = ({ control, today }: { control: ControlOutput; today: string }) => {
  const { state } = control;
  if (state === "test-due") return <Chip tone="stop">{STATE_WORDS[state]}</Chip>;
  if (isDueSoon(control, today)) return <Chip tone="attention">test due soon</Chip>;
  return <Chip tone={state === "in-force" ? "proven" : "plain"}>{STATE_WORDS[state]}</Chip>;
};

export const controlColumns = ({ sites, today, onOpen }: Context): DataColumn<ControlOutput>[] => [
  {
    id: "name",
    head: "Control",
    cell: (control) => (
      <>
        <button className="door text-left" onClick={() => onOpen(control)} type="button">
          {control.name}
        </button>
        <span className="my-1 block md:hidden">
          <ControlStateChip control={control} today={today} />
        </span>
        <span className="block text-small text-ink-3">
          {EFFECT_WORDS[control.effect]};{" "}
          {control.entered.length === 0
            ? "stands in for requirements of a zone"
            : `stands in for ${placeWords(control.entered, sites)}`}
        </span>
      </>
    ),
  },
  {
    id: "state",
    head: "State",
    width: 136,
    from: "md",
    cell: (control) => <ControlStateChip control={control} today={today} />,
  },
  {
    id: "credit",
    head: "Credit today",
    align: "right",
    width: 120,
    cell: ({ credit, creditToday }) => (
      <>
        {shareWords(creditToday)}
        {creditToday < credit && <span className="text-ink-3"> of {shareWords(credit)}</span>}
      </>
    ),
  },
  {
    id: "test",
    head: "Next test",
    width: 112,
    from: "md",
    cell: ({ testDueOn }) => dayWords(testDueOn),
  },
  {
    id: "ends",
    head: "Exception ends",
    width: 128,
    from: "lg",
    cell: ({ expiresOn }) => dayWords(expiresOn),
  },
  { id: "owner", head: "Owner", width: 144, from: "lg", cell: ({ owner }) => owner },
];
