import type { KeyboardEvent } from "react";
import { SECURITY_LEVELS } from "@/domain/assessment/models/security-levels";
import { REQUIREMENT_NAMES } from "@/domain/assessment/requirement-names";
import type { ZoneLevels } from "@/domain/assessment/stored-security-levels";
import {
  LEVEL_KINDS,
  type EnteredLevel,
  type LevelKind,
  type RequirementCell,
  type ZoneReading,
} from "@/domain/assessment/zone-reading";
import { gapWords } from "@/ui/footprint/security-words";
import { classNames } from "@/ui/kit/class-names";

type Props = {
  levels: ZoneLevels;
  reading: ZoneReading;
  readOnly: boolean;
  onEdit: (change: Partial<ZoneLevels>) => void;
};

const KIND_WORDS: Record<LevelKind, string> = { target: "SL-T", capability: "SL-C", achieved: "SL-A" };

const MOVES: Record<string, readonly [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const move = (from: HTMLInputElement, [rows, columns]: readonly [number, number]) => {
  const row = Number(from.dataset.row) + rows;
  const column = Number(from.dataset.column) + columns;
  from
    .closest("table")
    ?.querySelector<HTMLInputElement>(`input[data-row="${row}"][data-column="${column}"]`)
    ?.focus();
};

const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
  const step = MOVES[event.key];
  if (!step) return;
  event.preventDefault();
  move(event.currentTarget, step);
};

/** Undefined where the text is no security level. */
const levelIn = (text: string): EnteredLevel | undefined => {
  const last = text.trim().at(-1);
  return last === undefined ? null : SECURITY_LEVELS.find((level) => String(level) === last);
};

/** SL-T, SL-C and SL-A of the seven requirements, entered with one key each; beside them what it means today. */
export const LevelsGrid = ({ levels, reading, readOnly, onEdit }: Props) => {
  const enter = (kind: LevelKind, row: number, input: HTMLInputElement) => {
    const level = levelIn(input.value);
    if (level === undefined) return;
    onEdit({ [kind]: levels[kind].with(row, level) });
    if (level !== null) move(input, [1, 0]);
  };
  return (
    <table aria-label="Security levels per foundational requirement" className="w-full border-collapse">
      <thead>
        <tr className="text-small text-ink-3">
          <th className="text-left font-normal" scope="col">
            Requirement
          </th>
          {LEVEL_KINDS.map((kind) => (
            <th className="w-9 font-normal" key={kind} scope="col">
              {KIND_WORDS[kind]}
            </th>
          ))}
          <th className="w-11 font-normal" scope="col">
            today
          </th>
          <th className="w-9 text-right font-normal" scope="col">
            gap
          </th>
        </tr>
      </thead>
      <tbody>
        {reading.cells.map((cell, row) => (
          <tr className="border-t border-line" key={cell.requirement}>
            <th className="h-8 text-left font-normal" scope="row">
              <abbr className="no-underline" title={REQUIREMENT_NAMES[cell.requirement].name}>
                {cell.requirement} {REQUIREMENT_NAMES[cell.requirement].short}
              </abbr>
            </th>
            {LEVEL_KINDS.map((kind, column) => (
              <td className="p-0.5" key={kind}>
                <input
                  aria-label={`${KIND_WORDS[kind]} of ${cell.requirement} ${REQUIREMENT_NAMES[cell.requirement].name}`}
                  className="h-7 w-full rounded-cell border border-control bg-raised text-center -outline-offset-1 placeholder:text-ink-3 read-only:border-transparent read-only:bg-transparent"
                  data-column={column}
                  data-row={row}
                  inputMode="numeric"
                  onChange={({ currentTarget }) => enter(kind, row, currentTarget)}
                  onFocus={({ currentTarget }) => currentTarget.select()}
                  onKeyDown={onKeyDown}
                  placeholder="?"
                  readOnly={readOnly}
                  value={levels[kind][row] ?? ""}
                />
              </td>
            ))}
            <TodayCells cell={cell} />
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const TodayCells = ({ cell: { achieved, native, gap } }: { cell: RequirementCell }) => (
  <>
    <td className="text-center font-semibold">
      {achieved ?? "?"}
      {achieved !== null && native !== null && achieved > native && (
        <span className="sr-only"> with compensation</span>
      )}
    </td>
    <td className={classNames("text-right", gap !== null && gap > 0 ? "font-semibold" : "text-ink-3")}>
      {gap === null ? "?" : gapWords(gap)}
    </td>
  </>
);
