"use client";

import { ATTAINABLE_MILS, type Mil } from "@/domain/assessment/models/c2m2-model";
import { CSF_GAPS } from "@/domain/assessment/models/csf-profile";
import type { PracticeScale } from "@/domain/assessment/models/practice-scale";
import type { PracticeDesk } from "@/ui/assessment/practice-desk";
import { openUpTo, type Section, type SectionFigure } from "@/ui/assessment/practice-sections";
import { PRACTICE_WORDS } from "@/ui/assessment/practice-words";
import { useFigures } from "@/ui/assessment/use-practice-desk";
import { DataTable } from "@/ui/kit/data-table";
import type { DataColumn } from "@/ui/kit/column";
import { Panel } from "@/ui/kit/panel";

type Props = {
  desk: PracticeDesk;
  scale: PracticeScale;
  targetMils: Readonly<Record<string, Mil>>;
  onJump: (itemId: string) => void;
};

type Row = { readonly section: Section; readonly figure: SectionFigure };
type Columns = DataColumn<Row>[];

const NAME: Columns[number] = {
  id: "section",
  head: "Section",
  cell: ({ section }) => (
    <>
      <span className="mr-2 whitespace-nowrap text-ink-3">{section.id}</span> {section.title}
    </>
  ),
};

const ANSWERED: Columns[number] = {
  id: "answered",
  head: "Answered",
  align: "right",
  cell: ({ figure }) => `${figure.answered} of ${figure.asked}`,
};

const c2m2Columns = ({ desk, targetMils, onJump }: Props): Columns => [
  { ...NAME, head: "Domain" },
  { id: "mil", head: "MIL", align: "right", cell: ({ figure }) => <b>{figure.c2m2?.mil}</b> },
  {
    id: "target",
    head: "Target",
    align: "right",
    cell: ({ section }) => targetMils[section.id] ?? "–",
  },
  {
    id: "gap",
    head: "To the target",
    align: "right",
    cell: ({ section, figure }) => gapOf(desk, section, figure, targetMils[section.id]),
  },
  ...ATTAINABLE_MILS.map((mil): Columns[number] => ({
    id: `mil-${mil}`,
    head: `Achieved at MIL ${mil}`,
    align: "right",
    from: "md",
    cell: ({ figure }) => figure.c2m2?.achieved[mil].join(" of "),
  })),
  {
    id: "blocking",
    head: "In the way of the next MIL",
    from: "lg",
    cell: ({ figure }) => <Blocking ids={figure.c2m2?.blocking ?? []} onJump={onJump} />,
  },
  { ...ANSWERED, from: "lg" },
];

const gapOf = (
  desk: PracticeDesk,
  section: Section,
  { c2m2 }: SectionFigure,
  target: Mil | undefined,
): string => {
  if (target === undefined || !c2m2) return "–";
  if (c2m2.mil >= target) return "reached";
  return `${target - c2m2.mil} MIL, ${openUpTo(section, desk.sheet(), target).length} practices`;
};

const SHOWN = 3;

const Blocking = ({ ids, onJump }: { ids: readonly string[]; onJump: (itemId: string) => void }) => (
  <span className="inline-flex flex-wrap gap-x-2">
    {ids.slice(0, SHOWN).map((id) => (
      <button className="door leading-6" key={id} onClick={() => onJump(id)} type="button">
        {id}
      </button>
    ))}
    {ids.length > SHOWN && <span className="text-ink-3">and {ids.length - SHOWN} more</span>}
    {ids.length === 0 && "–"}
  </span>
);

const CSF_GAP_WORDS: Record<(typeof CSF_GAPS)[number], string> = {
  reached: "Target reached",
  open: "Gap",
  unknown: "Unknown",
  "not-applicable": "Not applicable",
  "not-targeted": "No target",
};

const csfColumns = (): Columns => [
  { ...NAME, head: "Function" },
  ...CSF_GAPS.map((gap): Columns[number] => ({
    id: gap,
    head: CSF_GAP_WORDS[gap],
    align: "right",
    cell: ({ figure }) => figure.csf?.gaps[gap],
  })),
  ANSWERED,
];

const plainColumns = (): Columns => [
  NAME,
  ...PRACTICE_WORDS.plain.map(({ value, label }): Columns[number] => ({
    id: value,
    head: label,
    align: "right",
    cell: ({ figure }) => figure.words[value] ?? 0,
  })),
  ANSWERED,
];

const RULE: Record<PracticeScale, string> = {
  c2m2: "A domain reaches a MIL when every practice of that MIL and of those below is largely or fully implemented; what is not answered counts as not implemented. C2M2 knows no MIL of the organisation and no percentage.",
  csf: "A gap is an outcome whose current word is below its target; unknown is never counted as reached. The tier is chosen by judgement, not from these counts.",
  plain: "Counts by answer, section by section; nothing is weighted.",
};

const COLUMNS: Record<PracticeScale, (props: Props) => Columns> = {
  c2m2: c2m2Columns,
  csf: csfColumns,
  plain: plainColumns,
};

/** The result in the framework's own terms, with its rule. */
export const PracticeResults = (props: Props) => {
  const { desk, scale } = props;
  const figures = useFigures(desk);
  const rows = desk.sections.list.flatMap((section): Row[] => {
    const figure = figures.get(section.id);
    return figure ? [{ section, figure }] : [];
  });
  return (
    <Panel flush footer={RULE[scale]} title="Results">
      <DataTable
        columns={COLUMNS[scale](props)}
        label="Results"
        rowHeight={36}
        rowKey={({ section }) => section.id}
        rows={rows}
      />
    </Panel>
  );
};
