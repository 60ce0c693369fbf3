import { Check } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

export type CheckboxProps = Omit<ComponentProps<"input">, "className" | "type"> & { label: ReactNode };

/** Spread `register("name")` of react-hook-form into it. */
export function Checkbox({ label, ...input }: CheckboxProps) {
  return (
    <label className="inline-flex min-h-6 items-center gap-2 has-disabled:text-ink-3">
      <span className="relative grid size-4 shrink-0 place-items-center">
        <input
          {...input}
          className="peer absolute inset-0 appearance-none rounded-[3px] border border-control bg-raised checked:border-accent checked:bg-accent disabled:border-transparent disabled:bg-sunken"
          type="checkbox"
        />
        <Check
          aria-hidden="true"
          className="pointer-events-none invisible relative text-on-accent peer-checked:visible"
          size={12}
          strokeWidth={3}
        />
      </span>
      {label}
    </label>
  );
}
