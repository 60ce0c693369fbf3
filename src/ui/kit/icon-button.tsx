import type { ComponentProps } from "react";

export type IconButtonProps = Omit<ComponentProps<"button">, "className" | "aria-label"> & { label: string };

/** An icon alone; its label is read out and shown on hover. */
export function IconButton({ label, children, ...rest }: IconButtonProps) {
  return (
    <button
      aria-label={label}
      className="grid size-8 shrink-0 place-items-center rounded-control text-ink-2 transition-colors hover:bg-sunken hover:text-ink"
      title={label}
      type="button"
      {...rest}
    >
      {children}
    </button>
  );
}
