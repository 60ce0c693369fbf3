import { classNames } from "./class-names";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "normal" | "large";

const SIZE: Record<ButtonSize, string> = {
  small: "h-6 gap-1.5 px-2 text-small",
  normal: "h-8 gap-2 px-3 text-dense",
  large: "h-12 gap-2 px-6 text-title font-semibold",
};

const VARIANT: Record<ButtonVariant, string> = {
  primary: "border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong",
  secondary: "border-control bg-raised text-ink hover:border-ink-3 hover:bg-surface",
  quiet: "border-transparent text-accent hover:text-accent-strong hover:bg-accent-soft",
  danger: "border-stop-mark bg-raised text-stop hover:bg-stop-soft",
};

export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize };

export const buttonStyle = (
  { variant = "secondary", size = "normal" }: ButtonLook,
  disabled = false,
): string =>
  classNames(
    "inline-flex shrink-0 items-center justify-center rounded-control border font-medium whitespace-nowrap transition-colors",
    SIZE[size],
    disabled ? "border-transparent bg-sunken text-ink-3" : VARIANT[variant],
  );
