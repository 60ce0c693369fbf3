"use client";

import type { ClipboardEvent, ReactNode } from "react";
import { FigureCell, parseFigure } from "@/ui/roadmap/figure-cell";
import { moveInGrid } from "@/ui/roadmap/figure-grid-keys";

export type GridColumn = { key: string; name: string; head: string; group: string };
export type GridRow = { key: string; name: string; note?: ReactNode };
export type GridChange = { row: string; column: string; value: number | null };

type Props = {
  label: string;
  /** Head of the first column: "Role". */
  rowHead: string;
  rows: readonly GridRow[];
  columns: readonly GridColumn[];
  /** Head of the cell that fills a row: "every month". */
  fillHead: string;
  placeholder: (row: string) => string;
  valueAt: (row: string, column: string) => number | null;
  isChanged: (row: string, column: string) => boolean;
  readOnly: boolean;
  onChange: (changes: readonly GridChange[]) => void;
};

/** Figures by row and month: typed, filled along a row, or pasted from a spreadsheet. */
export const FigureGrid = (props: Props) => {
  const { label, rows, columns, readOnly, onChange } = props;
  const paste = (event: ClipboardEvent<HTMLElement>) => {
    const text = event.clipboardData.getData("text/plain").replace(/\r?\n$/, "");
    const { target } = event;
    if (readOnly || !/[\t\n]/.test(text) || !(target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const [top, left] = [Number(target.dataset.row), Number(target.dataset.column)];
    onChange(
      text.split(/\r?\n/).flatMap((line, down) =>
        line.split("\t").flatMap((cell, across): GridChange[] => {
          const [row, column] = [rows[top + down], columns[left + across]];
          const value = parseFigure(cell);
          return row && column && value !== undefined ? [{ row: row.key, column: column.key, value }] : [];
        }),
      ),
    );
  };
  return (
    <div className="max-h-[70dvh] overflow-auto border-t border-line">
      <table
        aria-label={label}
        className="w-full border-separate border-spacing-0"
        onKeyDown={moveInGrid}
        onPaste={paste}
        role="grid"
      >
        <GridHead {...props} />
        <tbody>
          {rows.map((row, index) => (
            <FigureRow {...props} index={index} key={row.key} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const HEAD = "sticky z-2 bg-surface border-b border-line-strong px-1.5 text-small font-medium text-ink-3";

const GridHead = ({ label, rowHead, fillHead, columns }: Props) => {
  const groups = [...new Set(columns.map(({ group }) => group))];
  return (
    <thead>
      <tr>
        <th className={`${HEAD} top-0 left-0 z-3 border-b-0`} colSpan={2}>
          <span className="sr-only">{label}</span>
        </th>
        {groups.map((group) => (
          <th
            className={`${HEAD} top-0 h-6 border-b-0 border-l border-l-line text-left font-semibold text-ink-2`}
            colSpan={columns.filter((column) => column.group === group).length}
            key={group}
            scope="colgroup"
          >
            {group}
          </th>
        ))}
      </tr>
      <tr>
        <th className={`${HEAD} top-6 left-0 z-3 h-6 pl-4 text-left`} scope="col">
          {rowHead}
        </th>
        <th className={`${HEAD} top-6 text-right whitespace-nowrap`} scope="col">
          {fillHead}
        </th>
        {columns.map(({ key, head }) => (
          <th className={`${HEAD} top-6 border-l border-l-line text-right`} key={key} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
};

const CELL = "border-b border-line p-0";

const FigureRow = ({ row, index, ...props }: Props & { row: GridRow; index: number }) => {
  const { columns, readOnly, onChange, valueAt, isChanged, placeholder } = props;
  const values = columns.map(({ key }) => valueAt(row.key, key));
  const same = values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
  const fill = (value: number | null) =>
    onChange(columns.map(({ key }) => ({ row: row.key, column: key, value })));
  return (
    <tr className="group">
      <th
        className={`${CELL} sticky left-0 z-1 min-w-44 bg-surface px-4 py-1 text-left font-normal max-md:min-w-28 max-md:pl-4`}
        scope="row"
      >
        {row.name}
        {row.note !== undefined && <span className="block text-small text-ink-3">{row.note}</span>}
      </th>
      <td className={`${CELL} min-w-20 bg-ground`}>
        <FigureCell
          column={-1}
          isChanged={false}
          label={`${row.name}, ${props.fillHead}`}
          onChange={fill}
          placeholder={values.every((value) => value === null) ? placeholder(row.key) : "varies"}
          readOnly={readOnly}
          row={index}
          value={same}
        />
      </td>
      {columns.map(({ key, name }, column) => (
        <td className={`${CELL} border-l border-l-line`} key={key}>
          <FigureCell
            column={column}
            isChanged={isChanged(row.key, key)}
            label={`${row.name}, ${name}`}
            onChange={(value) => onChange([{ row: row.key, column: key, value }])}
            placeholder=""
            readOnly={readOnly}
            row={index}
            value={values[column] ?? null}
          />
        </td>
      ))}
    </tr>
  );
};
