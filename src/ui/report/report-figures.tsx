import type { Figure } from "@/domain/report/executive-figures";
import { formatsFor } from "@/domain/report/format";
import { ExceptionText } from "@/ui/kit/exception-text";
import { FiguresStrip } from "@/ui/kit/figures-strip";
import { doorHref } from "@/ui/report/door-href";
import type { ConfidenceOutput } from "@/ui/report/report-output";

/** A share names no money, so any currency will do. */
const FORMATS = formatsFor("EUR");

/** “, 31 % proven”, where that is less than what was answered. */
const provenText = ({ id }: Figure, confidence: ConfidenceOutput | undefined): string => {
  if (id !== "target" || !confidence) return "";
  const { proven, answered } = confidence.attainment;
  const [sure, said] = [proven, answered].map((share) => FORMATS.percent(share ?? 0));
  return sure === said ? "" : `, ${sure} proven`;
};

type Props = {
  base: string;
  figures: readonly Figure[];
  /** Comes a moment after the page. */
  confidence: ConfidenceOutput | undefined;
};

/** The six figures on one line; each opens what it counts. */
export const ReportFigures = ({ base, figures, confidence }: Props) => (
  <FiguresStrip
    figures={figures.map((figure) => {
      const { label, value, context, alert, door } = figure;
      const words = context + provenText(figure, confidence);
      return {
        label,
        figure: value,
        href: doorHref(base, door),
        note: alert ? (
          <>
            {words},{" "}
            <span className="inline-block">
              <ExceptionText tone={alert.severity}>{alert.text}</ExceptionText>
            </span>
          </>
        ) : (
          words
        ),
      };
    })}
  />
);
