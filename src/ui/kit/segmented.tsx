"use client";
import { RadioGroup } from "radix-ui";
import type { ReactNode } from "react";
import { SEGMENTS_STYLE, segmentStyle } from "./segment-style";

export type SegmentedProps<Value extends string> = {
  /** Read out; the place or a label beside says it on screen. */
  label: string;
  value: Value | undefined;
  options: readonly { value: Value; label: ReactNode }[];
  onValueChange: (value: Value) => void;
  size?: "small" | "normal";
};

/** One of a few, all in view; a radio group. Where the choice is an address use `SegmentedLinks`. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, value, options, onValueChange, size = "normal" } = props;
  return (
    <RadioGroup.Root
      aria-label={label}
      className={SEGMENTS_STYLE}
      onValueChange={(next) => onValueChange(next as Value)}
      orientation="horizontal"
      value={value ?? ""}
    >
      {options.map((option) => (
        <RadioGroup.Item className={segmentStyle(size)} key={option.value} value={option.value}>
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
