import type { Figure } from "@/domain/report/executive-figures";
import { ExceptionText } from "@/ui/kit/exception-text";
import { FiguresStrip } from "@/ui/kit/figures-strip";
import { doorHref } from "@/ui/report/door-href";

/** The six figures on one line; each opens what it counts. */
export const ReportFigures = ({ base, figures }: { base: string; figures: readonly Figure[] }) => (
  <FiguresStrip
    figures={figures.map(({ label, value, context, alert, door }) => ({
      label,
      figure: value,
      href: doorHref(base, door),
      note: alert ? (
        <>
          {context},{" "}
          <span className="inline-block">
            <ExceptionText tone={alert.severity}>{alert.text}</ExceptionText>
          </span>
        </>
      ) : (
        context
      ),
    }))}
  />
);
