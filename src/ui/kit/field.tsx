import { Lock } from "lucide-react";
import { type ComponentProps, useId } from "react";
import { classNames } from "./class-names";
import { type FieldTexts, FieldFrame, fieldAria, fieldBoxStyle } from "./field-frame";

export type FieldProps = Omit<ComponentProps<"input">, "id" | "className" | "size"> &
  FieldTexts & {
    /** Printed inside, right: "h", "€". */
    unit?: string;
  };

/** One line of text or a number. Spread `register("name")` of react-hook-form into it. Read-only: say in `help` where it comes from. */
export function Field({ label, hideLabel, help, error, unit, ...input }: FieldProps) {
  const id = useId();
  const texts = { label, hideLabel, help, error };
  return (
    <FieldFrame id={id} {...texts}>
      <span className={classNames("h-8", fieldBoxStyle(error, input.readOnly))}>
        <input
          {...input}
          {...fieldAria(id, texts)}
          className="min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink-3"
        />
        {unit !== undefined && <span className="text-ink-3">{unit}</span>}
        {input.readOnly && <Lock aria-hidden="true" className="shrink-0" size={14} />}
      </span>
    </FieldFrame>
  );
}
