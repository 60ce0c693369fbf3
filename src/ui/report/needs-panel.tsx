import Link from "next/link";
import type { Route } from "next";
import { formatsFor } from "@/domain/report/format";
import type { Need } from "@/domain/report/needs-a-person";
import { AttentionMark, StopMark } from "@/ui/kit/marks";
import { Panel } from "@/ui/kit/panel";
import { doorHref } from "@/ui/report/door-href";
import { MoreRows, type Rows } from "@/ui/report/more-rows";
import type { ReportOutput } from "@/ui/report/report-output";

/** As many as are read in a minute. */
const NEEDS_SHOWN = 4;

const MARK = { stop: StopMark, attention: AttentionMark } as const;
const TONE = { stop: "font-semibold text-stop", attention: "font-semibold text-attention" } as const;
const WORD = { stop: "Urgent:", attention: "Late or missing:" } as const;

type Props = { base: string; report: ReportOutput; rows: Rows };

/** The only place of the page with amber and red. */
export const NeedsPanel = ({ base, report, rows }: Props) => {
  const { needs } = report.page;
  const formats = formatsFor(report.programme.currency);
  const hiddenCount = needs.length - NEEDS_SHOWN;
  return (
    <Panel
      aside={needs.length > 0 ? `${formats.count(needs.length)}, most urgent first` : undefined}
      flush
      footer={hiddenCount > 0 ? <MoreRows hiddenCount={formats.count(hiddenCount)} {...rows} /> : undefined}
      title="Needs a person"
    >
      {needs.length === 0 ? (
        <p className="border-t border-line-strong px-4 py-3 text-ink-2">
          Nothing is late, expired or blocked.
        </p>
      ) : (
        <ul className="border-t border-line-strong">
          {(rows.isWhole ? needs : needs.slice(0, NEEDS_SHOWN)).map((need) => (
            <NeedRow
              due={need.due && formats.date(need.due)}
              href={doorHref(base, need.door)}
              key={need.title}
              need={need}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
};

const NeedRow = ({ need, due, href }: { need: Need; due: string | null; href: Route }) => {
  const Mark = need.severity && MARK[need.severity];
  return (
    <li className="flex gap-3 border-t border-line px-4 py-2.5 first:border-t-0">
      <span className="w-3 flex-none pt-0.5">
        {Mark && need.severity && (
          <>
            <Mark size={12} />
            <span className="sr-only">{WORD[need.severity]}</span>
          </>
        )}
      </span>
      <div className="min-w-0 flex-1">
        <Link className="font-semibold hover:underline" href={href} prefetch={false}>
          {need.title}
        </Link>
        <p className="text-small text-ink-3">{need.detail}</p>
      </div>
      {due && (
        <p
          className={`flex-none text-right text-small ${need.severity ? TONE[need.severity] : "text-ink-2"}`}
        >
          by {due}
        </p>
      )}
    </li>
  );
};
