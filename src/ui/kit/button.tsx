"use client";
import { type ComponentProps, type MouseEvent, type ReactNode, useId } from "react";
import { type ButtonLook, buttonStyle } from "./button-style";
import { Spinner } from "./spinner";

export type ButtonProps = Omit<ComponentProps<"button">, "className" | "disabled"> &
  ButtonLook & {
    icon?: ReactNode;
    /** What is being done, for example "Planning, 4 s"; stands in for the label and ignores clicks. */
    busy?: string;
    /** Why it cannot be pressed; printed beside. The button stays focusable so that the reason is heard. */
    reason?: string;
  };

const ignore = (event: MouseEvent) => event.preventDefault();

/** Label is a verb first: "Plan again". One primary per screen. Danger ends with … and names what is lost. */
export function Button({ variant, size, icon, busy, reason, children, onClick, ...rest }: ButtonProps) {
  const reasonId = useId();
  const isInert = busy !== undefined || reason !== undefined;
  const button = (
    <button
      type="button"
      {...rest}
      aria-busy={busy !== undefined || undefined}
      aria-describedby={reason === undefined ? rest["aria-describedby"] : reasonId}
      aria-disabled={isInert || undefined}
      className={buttonStyle({ variant, size }, reason !== undefined)}
      onClick={isInert ? ignore : onClick}
    >
      {busy === undefined ? icon : <Spinner />}
      {busy ?? children}
    </button>
  );
  if (reason === undefined) return button;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      {button}
      <span className="text-small text-ink-2" id={reasonId}>
        {reason}
      </span>
    </span>
  );
}
