import { type ComponentProps, useId } from "react";
import { classNames } from "./class-names";
import { type FieldTexts, FieldFrame, fieldAria, fieldBoxStyle } from "./field-frame";

export type TextAreaFieldProps = Omit<ComponentProps<"textarea">, "id" | "className"> & FieldTexts;

/** Several lines; grows with what is typed. */
export function TextAreaField({ label, hideLabel, help, error, rows = 3, ...area }: TextAreaFieldProps) {
  const id = useId();
  const texts = { label, hideLabel, help, error };
  return (
    <FieldFrame id={id} {...texts}>
      <span className={classNames("py-1.5", fieldBoxStyle(error, area.readOnly))}>
        <textarea
          {...area}
          {...fieldAria(id, texts)}
          className="field-sizing-content min-w-0 flex-1 resize-none bg-transparent outline-none placeholder:text-ink-3"
          rows={rows}
        />
      </span>
    </FieldFrame>
  );
}
