"use client";

import { linkKey, type LinkStrength } from "@/domain/objective/gap-link";
import { LINK_WORDS } from "@/ui/objective/link-words";
import { TwoVersions } from "@/ui/kit/two-versions";
import { Key } from "@/ui/kit/key";
import { moveFocusInTable } from "@/ui/kit/move-focus-in-table";
import { Panel } from "@/ui/kit/panel";
import { LinkMatrixDomain } from "@/ui/objective/link-matrix-domain";
import type { ObjectivesOutput } from "@/ui/objective/objective-output";
import { useLinkAutosave } from "@/ui/objective/use-link-autosave";

type Props = { programmeId: string; data: ObjectivesOutput };

const HEAD =
  "sticky top-(--shell-height) z-1 h-12 border-b border-line-strong bg-surface px-2 py-1 text-left align-bottom text-small font-medium text-ink-3 max-lg:static print:static";

const strengthWords = (strength: LinkStrength | null): string =>
  `${strength ?? 0}, ${LINK_WORDS[strength ?? 0]}`;

/** Which capability holds back which objective, for all sites; a site that differs is set in the panel of its gap. */
export const LinkMatrix = ({ programmeId, data }: Props) => {
  const { links, set, conflicts, keepMine, takeTheirs } = useLinkAutosave(programmeId, data.links);
  const { objectives, capabilities, domains, mayLink } = data;
  return (
    <Panel
      aside={
        mayLink ? (
          <>
            <Key>0</Key> none <Key>1</Key> weak <Key>3</Key> clear <Key>9</Key> strong, arrow keys move
          </>
        ) : (
          "0 none, 1 weak, 3 clear, 9 strong"
        )
      }
      flush
      title="What holds back which objective"
      unit="a gap in the capability at any site"
    >
      {conflicts.length > 0 && (
        <div className="flex flex-col gap-3 border-t border-line p-4" id="link-conflicts">
          {conflicts.map((conflict) => (
            <TwoVersions
              key={linkKey(conflict.mine)}
              mine={strengthWords(conflict.mine.strength)}
              onKeepMine={() => keepMine(conflict)}
              onTakeTheirs={() => takeTheirs(conflict)}
              theirs={strengthWords(conflict.stored)}
              theirsBy={null}
              what={`the link of ${conflict.mine.capabilityId} to ${objectives.find(({ id }) => id === conflict.mine.objectiveId)?.name ?? "an objective"}`}
            />
          ))}
        </div>
      )}
      <div
        className="relative border-t border-line max-lg:overflow-x-auto"
        // Readers have nothing inside to focus, and the keyboard must be able to scroll it on a small screen.
        tabIndex={mayLink ? undefined : 0}
      >
        <table
          aria-label="Links of capabilities to objectives"
          className="w-full border-separate border-spacing-0"
          onKeyDown={moveFocusInTable}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- ARIA's grid pattern on a table
          role="grid"
        >
          <thead>
            <tr>
              <th className={`${HEAD} pl-4 max-lg:sticky! max-lg:left-0`} scope="col">
                Capability
              </th>
              <th className={`${HEAD} text-right! max-md:hidden`} scope="col">
                Open gaps
              </th>
              {objectives.map(({ id, name, weight }) => (
                <th className={`${HEAD} border-l border-l-line`} key={id} scope="col">
                  <span className="line-clamp-2 w-28 text-ink" title={name}>
                    {name}
                  </span>
                  {weight} %
                </th>
              ))}
              <th className={`${HEAD} border-l border-l-line pr-4 max-md:hidden`} scope="col">
                Sites that differ
              </th>
            </tr>
          </thead>
          {domains.map(({ id, name }, index) => (
            <LinkMatrixDomain
              capabilities={capabilities.filter(({ domainId }) => domainId === id)}
              isFirst={index === 0}
              key={id}
              links={links}
              mayLink={mayLink}
              name={name}
              objectives={objectives}
              onSet={set}
              programmeId={programmeId}
            />
          ))}
        </table>
      </div>
    </Panel>
  );
};
