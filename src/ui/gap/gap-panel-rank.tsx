import type { Formats } from "@/domain/report/format";
import type { Range } from "@/domain/shared/range";
import type { GapRow } from "@/ui/gap/gap-output";
import { Chip } from "@/ui/kit/chip";
import { LevelStep } from "@/ui/kit/level-step";
import { SafetyClass } from "@/ui/kit/safety-class";
import { SidePanelSection } from "@/ui/kit/side-panel-section";

type Props = { row: GapRow; rankedCount: number; formats: Formats };

/** The rank as a sentence, then as the arithmetic it comes from, with the range of each estimate. */
export const GapPanelRank = ({ row, rankedCount, formats }: Props) => (
  <>
    <SidePanelSection>
      <p className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <b className="text-title">
          Rank {row.rank}{" "}
          <span className="text-body font-normal text-ink-3">of {formats.count(rankedCount)}</span>
        </b>
        <SafetyClass value={row.safetyClass} />
        <LevelStep from={row.supportedLevel} to={row.targetLevel} />
        {row.isCompensated && <Chip tone="proven">compensated</Chip>}
      </p>
      <p>{row.why}</p>
    </SidePanelSection>
    <SidePanelSection title="How the rank is computed">
      <Arithmetic formats={formats} row={row} />
    </SidePanelSection>
  </>
);

const hours = (value: number): string => `${Math.round(value * 10) / 10} h`;

const Arithmetic = ({ row, formats }: Pick<Props, "row" | "formats">) => {
  const { reason, exposure, score } = row;
  const { money } = formats;
  return (
    <table className="w-full border-separate border-spacing-y-0.5">
      <thead>
        <tr className="text-small text-ink-3">
          <th className="sr-only" scope="col">
            estimate
          </th>
          {["low", "likely", "high"].map((end) => (
            <th className="pl-2 text-right font-medium" key={end} scope="col">
              {end}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Line format={money} label="An hour down" range={reason.downtimeCostPerHour} />
        <Line
          format={hours}
          label={reason.judgement?.plausibleOutageHours ? "× hours, judged" : "× hours of the site"}
          range={reason.plausibleOutageHours}
        />
        <Line format={money} isSum label="= at stake" range={exposure} />
        <tr>
          <th className="text-left font-normal text-ink-2" scope="row">
            × link
          </th>
          <td className="text-right" colSpan={3}>
            {reason.linkStrength} of 9
          </td>
        </tr>
        <tr>
          <th className="text-left font-normal text-ink-2" scope="row">
            × levels
          </th>
          <td className="text-right" colSpan={3}>
            {reason.levels}
          </td>
        </tr>
        <Line format={money} isSum label="= score in the class" range={score} />
      </tbody>
    </table>
  );
};

type LineProps = { label: string; range: Range; format: (value: number) => string; isSum?: boolean };

const Line = ({ label, range, format, isSum = false }: LineProps) => (
  <tr className={isSum ? "font-semibold" : undefined}>
    <th className={isSum ? "text-left" : "text-left font-normal text-ink-2"} scope="row">
      {label}
    </th>
    {[range.low, range.likely, range.high].map((value, index) => (
      <td className="pl-2 text-right whitespace-nowrap" key={index}>
        {format(value)}
      </td>
    ))}
  </tr>
);
