"use client";

import { useState } from "react";
import { classNames } from "@/ui/kit/class-names";

/** Null for an empty cell; undefined where it is no figure of 0 or more. */
export const parseFigure = (text: string): number | null | undefined => {
  const trimmed = text
    .trim()
    .replaceAll(/[\s\u00A0]/g, "")
    .replace(",", ".");
  if (trimmed === "") return null;
  const value = Number(trimmed);
  return Number.isFinite(value) && value >= 0 ? value : undefined;
};

type Props = {
  label: string;
  row: number;
  column: number;
  value: number | null;
  placeholder: string;
  isChanged: boolean;
  readOnly: boolean;
  onChange: (value: number | null) => void;
};

/** One editable figure of a grid; what cannot be read stays in the cell, marked, until it is mended. */
export const FigureCell = ({
  label,
  row,
  column,
  value,
  placeholder,
  isChanged,
  readOnly,
  onChange,
}: Props) => {
  const [isWrong, setWrong] = useState(false);
  return (
    <input
      aria-invalid={isWrong || undefined}
      aria-label={isWrong ? `${label}: write 0 or more` : label}
      className={classNames(
        "h-8 w-full min-w-10 bg-transparent px-1.5 text-right outline-none placeholder:text-ink-3 focus-visible:inset-ring-2 focus-visible:inset-ring-accent",
        isWrong && "bg-stop-soft text-stop",
        isChanged && !isWrong && "bg-accent-soft",
      )}
      data-column={column}
      data-row={row}
      defaultValue={value ?? ""}
      inputMode="decimal"
      key={String(value)}
      onBlur={({ target }) => {
        const parsed = parseFigure(target.value);
        setWrong(parsed === undefined);
        if (parsed !== undefined && parsed !== value) onChange(parsed);
      }}
      onFocus={({ target }) => target.select()}
      placeholder={placeholder}
      readOnly={readOnly}
      title={isWrong ? "Write 0 or more." : undefined}
    />
  );
};
