import { Panel } from "@/ui/kit/panel";
import { StopMark } from "@/ui/kit/marks";
import type { InitiativesOutput } from "@/ui/roadmap/roadmap-output";

const ROWS_SHOWN = 30;

/** Work that cannot be planned, and gaps that nothing in the catalogue lifts. */
export const InitiativesLeftOut = ({ blocked, unaddressed }: InitiativesOutput) => (
  <>
    {blocked.length > 0 && (
      <Panel
        title="Blocked steps"
        unit="they miss something they need, and have no package until it is there"
      >
        <ul className="grid gap-1">
          {blocked.slice(0, ROWS_SHOWN).map(({ catalogueId, name, siteCode, reasons }, index) => (
            <li className="relative pl-5" key={index}>
              <StopMark className="absolute top-1.5 left-0" />
              <strong>{name}</strong> {siteCode ?? "for all sites"}{" "}
              <span className="text-ink-3">{catalogueId}</span>
              <span className="block text-small text-ink-2">{reasons.slice(0, 3).join("; ")}</span>
            </li>
          ))}
        </ul>
        <More count={blocked.length - ROWS_SHOWN} />
      </Panel>
    )}
    {unaddressed.length > 0 && (
      <Panel
        title="Gaps without an initiative"
        unit="nothing in the catalogue lifts them to their target; they stay open or need work of your own"
      >
        <ul className="grid gap-x-6 gap-y-1 md:grid-cols-2 xl:grid-cols-3">
          {unaddressed.slice(0, ROWS_SHOWN).map((gap) => (
            <li className="flex gap-2" key={`${gap.siteCode}/${gap.capabilityId}`}>
              <span className="min-w-0 flex-1">
                {gap.capabilityId} {gap.capabilityName} <span className="text-ink-3">{gap.siteCode}</span>
                {gap.safetyClass !== "S0" && <span className="font-semibold"> {gap.safetyClass}</span>}
              </span>
              <span className="whitespace-nowrap text-ink-2">
                reaches {gap.reachedLevel} of {gap.targetLevel}
              </span>
            </li>
          ))}
        </ul>
        <More count={unaddressed.length - ROWS_SHOWN} />
      </Panel>
    )}
  </>
);

const More = ({ count }: { count: number }) =>
  count > 0 ? <p className="mt-2 text-small text-ink-3">and {count} more</p> : null;
