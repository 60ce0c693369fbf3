import type { Route } from "next";
import { ButtonLink } from "@/ui/kit/button-link";
import { classNames } from "@/ui/kit/class-names";
import { Panel } from "@/ui/kit/panel";
import type { ReportOutput } from "@/ui/report/report-output";

const STEPS = [
  { id: "no-sites", name: "Footprint", fills: "Sites, what stands in them, and the zones it stands in." },
  {
    id: "no-assessment",
    name: "Assessment",
    fills: "Levels per site: where we stand, and what nobody knows yet.",
  },
  { id: "gaps", name: "Gaps", fills: "What is below target, ranked by safety first and money second." },
  { id: "no-plan", name: "Roadmap", fills: "Packages, money and outages: whether and when we get there." },
] as const;

const START = {
  "no-sites": {
    title: "It starts with a site",
    why: "A plant, a substation, a terminal. Until the first one is named every figure here is unknown, not zero.",
    label: "Add a site",
    path: "/footprint/sites?add=site",
    needs: "site:write",
  },
  "no-assessment": {
    title: "It goes on with an assessment",
    why: "Until a site is assessed its levels are unknown, not zero: the frames below are the targets, the hatch is what nobody has looked at.",
    label: "Assess a site",
    path: "/assessments/answers",
    needs: "assessment:write",
  },
} as const;

/** How the page fills, while it has nothing to say yet. */
export const ReportStart = ({ base, report }: { base: string; report: ReportOutput }) => {
  const { missing } = report.page;
  if (missing === null || missing === "no-plan") return null;
  const { title, why, label, path, needs } = START[missing];
  return (
    <Panel title={title}>
      <p className="max-w-[104ch] text-ink-2">{why}</p>
      <ol className="my-3 grid gap-x-6 gap-y-2 md:grid-cols-4">
        {STEPS.map(({ id, name, fills }, position) => (
          <li
            aria-current={id === missing ? "step" : undefined}
            className={classNames("border-t-2 pt-2", id === missing ? "border-ink" : "border-line")}
            key={id}
          >
            <span className="font-medium">
              {position + 1} {name}
            </span>
            <span className="block text-small text-ink-2">{fills}</span>
          </li>
        ))}
      </ol>
      {report.permissions.includes(needs) ? (
        <ButtonLink href={`${base}${path}` as Route}>{label}</ButtonLink>
      ) : (
        <p className="text-ink-2">An owner or the programme lead takes this step.</p>
      )}
    </Panel>
  );
};
