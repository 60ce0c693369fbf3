type VerifiedDotProps = {
  /** Indices of the months whose number is printed. */
  numbered: ReadonlySet<number | undefined>;
  /** Given by Recharts, which clones the element for each month. */
  cx?: number;
  cy?: number;
  index?: number;
  value?: number;
};

/** A dot of the verified line; large and with its number below where it has one. */
export function VerifiedDot({ numbered, cx, cy, index, value }: VerifiedDotProps) {
  if (cx === undefined || cy === undefined || index === undefined || value === undefined) return null;
  const hasNumber = numbered.has(index);
  return (
    <g>
      <circle cx={cx} cy={cy} fill="var(--color-mark-verified)" r={hasNumber ? 4 : 2.5} />
      {hasNumber && (
        <text
          fill="var(--color-ink)"
          fontSize={12}
          fontWeight={600}
          textAnchor="middle"
          x={cx + 4}
          y={cy + 20}
        >
          {Math.round(value)}
        </text>
      )}
    </g>
  );
}
