import type { Route } from "next";
import type { Formats } from "@/domain/report/format";
import type { ObjectiveStakeRow } from "@/ui/gap/gap-output";
import { rangeWords } from "@/ui/gap/gap-range";
import { ShallowLink } from "@/ui/gap/shallow-link";
import { ButtonLink } from "@/ui/kit/button-link";
import { EmptyState } from "@/ui/kit/empty-state";
import { Panel } from "@/ui/kit/panel";
import { SafetyClass } from "@/ui/kit/safety-class";

type Props = {
  stakes: readonly ObjectiveStakeRow[];
  formats: Formats;
  programme: string;
  mayWriteObjectives: boolean;
  onObjective: (objectiveId: string) => void;
};

/** What the open gaps put at stake for each objective; a bar only where euros are the unit. */
export const AtStake = ({ stakes, formats, programme, mayWriteObjectives, onObjective }: Props) => {
  const largest = Math.max(0, ...stakes.map(({ exposure }) => exposure.likely));
  return (
    <Panel aside="safety is never added to money" flush title="At stake by objective">
      {stakes.length === 0 ? (
        <div className="border-t border-line">
          <EmptyState
            actions={
              <ButtonLink href={`${programme}/gaps/objectives` as Route}>
                {mayWriteObjectives ? "Add objectives" : "See objectives"}
              </ButtonLink>
            }
            title="No objective is named yet"
            why="Without one, gaps of the same safety class stand in the order of the money at stake alone. Name what the business must keep, and each gap gets its reason."
          />
        </div>
      ) : (
        <ul className="grid grid-cols-[repeat(auto-fit,minmax(256px,1fr))] overflow-hidden rounded-b-panel border-t border-line-strong">
          {stakes.map((stake) => (
            <Stake
              formats={formats}
              key={stake.objectiveId}
              largest={largest}
              onObjective={onObjective}
              {...stake}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
};

type StakeProps = ObjectiveStakeRow & Pick<Props, "formats" | "onObjective"> & { largest: number };

const Stake = (props: StakeProps) => {
  const { objectiveId, name, owner, safetyClass, exposure, gapCount, packageCount, formats, largest } = props;
  return (
    <li className="-mt-px -ml-px grid content-start gap-1 border-t border-l border-line px-4 pt-2 pb-3">
      <p>
        <span className="block truncate font-medium" title={name}>
          {name}
        </span>
        <span className="text-small text-ink-3">{owner}</span>
      </p>
      {safetyClass !== "S0" && (
        <p className="flex h-5 items-center gap-2">
          <SafetyClass value={safetyClass} />
          <span className="text-small text-ink-3">highest class of its gaps</span>
        </p>
      )}
      {exposure.likely > 0 ? (
        <p
          className="flex min-h-5 flex-wrap items-center gap-x-2 whitespace-nowrap"
          title={rangeWords(exposure, formats) ?? undefined}
        >
          <span aria-hidden="true" className="h-2 w-24 rounded-cell bg-sunken">
            <span
              className="block h-2 rounded-cell bg-ink-2"
              style={{ width: `${Math.max(2, (100 * exposure.likely) / largest)}%` }}
            />
          </span>
          <b>{formats.money(exposure.likely)}</b>
          <span className="text-small text-ink-3">{rangeWords(exposure, formats)}</span>
        </p>
      ) : (
        <p className="text-small leading-5 text-ink-3">
          {gapCount === 0 ? "nothing at stake" : "no stop of production"}
        </p>
      )}
      <p className="text-small">
        <ShallowLink
          className="door"
          href={`?objective=${objectiveId}`}
          onOpen={() => props.onObjective(objectiveId)}
        >
          {formats.count(gapCount)} {gapCount === 1 ? "gap" : "gaps"}
        </ShallowLink>
        {packageCount !== null && gapCount > 0 && (
          <span className="text-ink-3">
            {packageCount === 0
              ? ", no package"
              : `, answered by ${formats.count(packageCount)} ${packageCount === 1 ? "package" : "packages"}`}
          </span>
        )}
      </p>
    </li>
  );
};
