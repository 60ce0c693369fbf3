"use client";
import { Slot } from "radix-ui";
import { type FocusEvent, type ReactElement, type ReactNode, useId, useState } from "react";
import { useShortcut } from "./use-shortcut";

/**
 * Words below something, to its right edge, for somebody who hovers or focuses it; Escape hides them. Never the only
 * place where something is said on a wide screen.
 */
export function Tooltip({ text, children }: { text: ReactNode; children: ReactElement }) {
  const id = useId();
  const [isShown, setShown] = useState(false);
  const hide = () => setShown(false);
  useShortcut(isShown ? "Escape" : undefined, hide);
  return (
    <span
      className="relative"
      onBlur={hide}
      onFocus={({ target }: FocusEvent) => setShown(target.matches(":focus-visible"))}
      onPointerEnter={({ pointerType }) => setShown(pointerType !== "touch")}
      onPointerLeave={hide}
    >
      <Slot.Root aria-describedby={isShown ? id : undefined}>{children}</Slot.Root>
      {isShown && (
        <span
          className="absolute top-full right-0 z-50 w-max max-w-64 pt-1.5 transition-opacity delay-300 starting:opacity-0"
          id={id}
          role="tooltip"
        >
          <span className="block rounded-panel bg-raised px-3 py-2 text-small shadow-float">{text}</span>
        </span>
      )}
    </span>
  );
}
