import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { StopMark } from "./marks";

export type FieldTexts = {
  label: string;
  /** Only where the place says what the field is, as in a toolbar. */
  hideLabel?: boolean;
  help?: ReactNode;
  /** What is wrong and what to do: "18 h more than granted. Lower it or ask for hours." */
  error?: string;
};

/** Look of the box around what is typed or chosen. */
export const fieldBoxStyle = (error: string | undefined, readOnly = false): string =>
  classNames(
    "flex items-center gap-2 rounded-control border px-2 has-[:focus-visible]:border-accent has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent",
    readOnly ? "border-transparent bg-sunken text-ink-2" : "bg-raised",
    !readOnly &&
      (error === undefined ? "border-control" : "border-stop-mark inset-ring-1 inset-ring-stop-mark"),
  );

export const noteIdOf = (id: string): string => `${id}-note`;

/** ARIA of the control inside a frame. */
export const fieldAria = (id: string, { help, error }: FieldTexts) => ({
  id,
  "aria-invalid": error === undefined ? undefined : true,
  "aria-describedby": help === undefined && error === undefined ? undefined : noteIdOf(id),
});

/** Label above, control, help or error below. */
export function FieldFrame({
  id,
  label,
  hideLabel,
  help,
  error,
  children,
}: FieldTexts & { id: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <label
        className={hideLabel ? "sr-only" : "mb-1 block text-small font-medium text-ink-2"}
        htmlFor={id}
        id={`${id}-label`}
      >
        {label}
      </label>
      {children}
      {error !== undefined ? (
        <p className="mt-1 text-small text-stop" id={noteIdOf(id)} role="alert">
          <StopMark className="mr-1 align-[-1px]" />
          {error}
        </p>
      ) : help !== undefined ? (
        <p className="mt-1 text-small text-ink-3" id={noteIdOf(id)}>
          {help}
        </p>
      ) : null}
    </div>
  );
}
