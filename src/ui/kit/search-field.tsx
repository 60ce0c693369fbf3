"use client";
import { Search } from "lucide-react";
import { type ComponentProps, useRef } from "react";
import { classNames } from "./class-names";
import { fieldBoxStyle } from "./field-frame";
import { Key } from "./key";
import { useShortcut } from "./use-shortcut";

export type SearchFieldProps = Omit<ComponentProps<"input">, "className" | "type" | "ref"> & {
  label: string;
  /** One key that brings the focus here, printed inside. */
  shortcut?: string;
};

/** The filter of a list, 24 px, in its toolbar. */
export function SearchField({ label, shortcut, ...input }: SearchFieldProps) {
  const ref = useRef<HTMLInputElement>(null);
  useShortcut(shortcut, () => ref.current?.focus());
  return (
    <span className={classNames("h-8 w-full md:h-6 md:w-68", fieldBoxStyle(undefined))}>
      <Search aria-hidden="true" className="shrink-0 text-ink-3" size={14} />
      <input
        placeholder={label}
        {...input}
        aria-keyshortcuts={shortcut}
        aria-label={label}
        className="min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink-3"
        ref={ref}
        type="search"
      />
      {shortcut !== undefined && (
        <span className="-mr-1 hidden leading-4 md:block">
          <Key>{shortcut}</Key>
        </span>
      )}
    </span>
  );
}
