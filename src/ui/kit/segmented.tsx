"use client";
import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

export type SegmentedProps<Value extends string> = {
  /** Read out; the place or a label beside says it on screen. */
  label: string;
  value: Value | undefined;
  options: readonly { value: Value; label: ReactNode }[];
  onValueChange: (value: Value) => void;
  size?: "small" | "normal";
};

/** One of a few, all in view; a radio group. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, value, options, onValueChange, size = "normal" } = props;
  const name = useId();
  return (
    <div
      aria-label={label}
      className="inline-flex h-fit w-fit max-w-full divide-x divide-line overflow-x-auto rounded-control border border-control bg-raised"
      role="radiogroup"
    >
      {options.map((option) => (
        <label
          className={classNames(
            "relative flex items-center gap-1.5 font-medium whitespace-nowrap text-ink-2 transition-colors hover:not-has-checked:bg-surface has-checked:bg-ink-2 has-checked:text-surface",
            size === "small" ? "h-[22px] px-2 text-small" : "h-[30px] px-3 text-dense",
          )}
          key={option.value}
        >
          <input
            checked={option.value === value}
            className="absolute inset-0 cursor-pointer appearance-none -outline-offset-2"
            name={name}
            onChange={() => onValueChange(option.value)}
            type="radio"
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
