import type { Route } from "next";
import type { GapLink, GapLinkChange, LinkStrength } from "@/domain/objective/gap-link";
import type { Objective } from "@/domain/objective/objective";
import { Figure } from "@/ui/kit/figure";
import { LinkCell } from "@/ui/objective/link-cell";
import { LinkMark } from "@/ui/objective/link-mark";
import type { LinkedCapability } from "@/ui/objective/objective-output";

type Props = {
  programmeId: string;
  name: string;
  capabilities: readonly LinkedCapability[];
  objectives: readonly Objective[];
  links: readonly GapLink[];
  mayLink: boolean;
  /** Its first cell is where the Tab key enters the grid. */
  isFirst: boolean;
  onSet: (change: GapLinkChange) => void;
};

const CELL = "h-8 border-b border-line bg-inherit px-2 font-normal";

export const LinkMatrixDomain = ({ name, capabilities, objectives, isFirst, ...rest }: Props) => (
  <tbody>
    <tr>
      <th
        className="h-8 border-b border-line-strong bg-ground px-4 text-left"
        colSpan={objectives.length + 3}
        scope="rowgroup"
      >
        {name}
      </th>
    </tr>
    {capabilities.map((capability, index) => (
      <CapabilityRow
        capability={capability}
        isFirst={isFirst && index === 0}
        key={capability.id}
        objectives={objectives}
        {...rest}
      />
    ))}
  </tbody>
);

type RowProps = Omit<Props, "name" | "capabilities"> & { capability: LinkedCapability };

const CapabilityRow = ({ capability, objectives, links, mayLink, isFirst, programmeId, onSet }: RowProps) => {
  const own = links.filter(({ capabilityId }) => capabilityId === capability.id);
  const strengthOf = ({ id }: Objective): LinkStrength =>
    own.find(({ siteId, objectiveId }) => siteId === null && objectiveId === id)?.strength ?? 0;
  const differing = new Set(own.flatMap(({ siteId }) => siteId ?? [])).size;
  const gaps = `/programmes/${programmeId}/gaps?q=${capability.id}` as Route;
  return (
    <tr className="group/row bg-surface hover:bg-ground">
      <th className={`${CELL} pl-4 text-left max-lg:sticky max-lg:left-0 max-lg:z-1`} scope="row">
        <span className="max-md:block max-md:text-small">{capability.id}</span>{" "}
        <span className="max-md:line-clamp-2 max-md:w-32">{capability.name}</span>
      </th>
      <td className={`${CELL} text-right max-md:hidden`}>
        {capability.gapCount === 0 ? (
          <span className="text-ink-3">0</span>
        ) : (
          <Figure href={gaps}>{capability.gapCount}</Figure>
        )}
      </td>
      {objectives.map((objective, index) => (
        <td className={`${CELL} border-l`} key={objective.id}>
          {mayLink ? (
            <LinkCell
              name={`${capability.id} ${capability.name}, ${objective.name}`}
              onSet={(strength) =>
                onSet({ siteId: null, capabilityId: capability.id, objectiveId: objective.id, strength })
              }
              strength={strengthOf(objective)}
              tabIndex={isFirst && index === 0 ? 0 : -1}
            />
          ) : (
            <LinkMark strength={strengthOf(objective)} />
          )}
        </td>
      ))}
      <td className={`${CELL} border-l pr-4 max-md:hidden`}>
        {differing > 0 && (
          <Figure href={gaps}>
            {differing} {differing === 1 ? "site differs" : "sites differ"}
          </Figure>
        )}
      </td>
    </tr>
  );
};
