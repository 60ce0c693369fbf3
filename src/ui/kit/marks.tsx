import { Check } from "lucide-react";
import { classNames } from "./class-names";

type MarkProps = { size?: number; className?: string };

const shape = (path: string, fill: string) =>
  function Mark({ size = 10, className }: MarkProps) {
    return (
      <svg
        aria-hidden="true"
        className={classNames("inline-block shrink-0", className)}
        height={size}
        viewBox="0 0 12 12"
        width={size}
      >
        <path d={path} fill={fill} />
      </svg>
    );
  };

/** Unsafe, blocked, expired or failed. */
export const StopMark = shape("M3.8.8h4.4L11.2 3.8v4.4L8.2 11.2H3.8L.8 8.2V3.8z", "var(--color-stop-mark)");

/** Late, stale or below a gate. */
export const AttentionMark = shape("M6 1 11.5 11H.5z", "var(--color-attention-mark)");

export function DoneMark({ size = 14, className }: MarkProps) {
  return <Check aria-hidden="true" className={classNames("inline-block shrink-0", className)} size={size} />;
}

export function OpenMark({ size = 14, className }: MarkProps) {
  return (
    <svg
      aria-hidden="true"
      className={classNames("inline-block shrink-0", className)}
      height={size}
      viewBox="0 0 14 14"
      width={size}
    >
      <circle cx="7" cy="7" fill="none" r="4.5" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
