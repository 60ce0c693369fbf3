"use client";

import type { Route } from "next";
import { useState } from "react";
import type { MeasuredAgainst } from "@/domain/gap/programme-targets";
import { LINK_STRENGTHS, type LinkStrength } from "@/domain/objective/gap-link";
import type { GapPlace } from "@/ui/gap/gap-address";
import type { GapOutput } from "@/ui/gap/gap-output";
import { Button } from "@/ui/kit/button";
import { FormError } from "@/ui/kit/form-error";
import { Segmented } from "@/ui/kit/segmented";
import { SidePanelSection } from "@/ui/kit/side-panel-section";
import { TwoVersions } from "@/ui/kit/two-versions";
import { TextLink } from "@/ui/kit/text-link";
import { useLinkGap, type LinkReach } from "@/ui/gap/use-link-gap";

type Props = {
  programmeId: string;
  place: GapPlace;
  measuredAgainst: MeasuredAgainst;
  data: GapOutput;
  mayLink: boolean;
  objectives: string;
};

type Link = GapOutput["links"][number];

/** How strongly this gap holds back each objective: for all sites, or otherwise at this one. */
export const GapPanelLinks = ({ data, place, mayLink, objectives, ...address }: Props) => {
  const [reach, setReach] = useState<LinkReach>(place.siteId === null ? "all" : "here");
  const { link, conflict, error, isPending } = useLinkGap(address, place);
  return (
    <SidePanelSection title="Holds back">
      {data.links.length === 0 && (
        <p className="text-ink-2">
          No objective is named yet. <TextLink href={objectives as Route}>See objectives</TextLink>
        </p>
      )}
      {data.links.length > 0 && place.siteId !== null && mayLink && (
        <div className="mb-1">
          <Segmented
            label="Where the link holds"
            onValueChange={setReach}
            options={[
              { value: "here", label: `At ${place.siteName}` },
              { value: "all", label: "At all sites" },
            ]}
            size="small"
            value={reach}
          />
        </div>
      )}
      <ul className="divide-y divide-line">
        {data.links.map((each) => (
          <LinkRow
            isBusy={isPending}
            key={each.objectiveId}
            link={each}
            mayLink={mayLink}
            onLink={(strength) => link(each, reach, strength)}
            reach={reach}
          />
        ))}
      </ul>
      {conflict && (
        <TwoVersions
          mine={linkWords(conflict.mine)}
          onKeepMine={conflict.keepMine}
          onTakeTheirs={conflict.takeTheirs}
          theirs={linkWords(conflict.stored)}
          theirsBy={null}
          what={`the link to ${data.links.find(({ objectiveId }) => objectiveId === conflict.objectiveId)?.name ?? "an objective"}`}
        />
      )}
      <FormError message={error} />
      {!mayLink && data.links.length > 0 && (
        <p className="text-small text-ink-3">
          A facilitator, the programme lead or an owner can change links.
        </p>
      )}
    </SidePanelSection>
  );
};

const linkWords = (strength: LinkStrength | null): string =>
  strength === null ? "no link of its own" : `${strength} of 9`;

type LinkRowProps = {
  link: Link;
  reach: LinkReach;
  mayLink: boolean;
  isBusy: boolean;
  onLink: (strength: LinkStrength | null) => void;
};

const LinkRow = ({ link, reach, mayLink, isBusy, onLink }: LinkRowProps) => {
  const strength = reach === "here" ? link.strength : (link.atAllSites ?? 0);
  const differs = link.here !== null;
  return (
    <li className="py-1.5">
      <div className="flex flex-wrap items-center justify-between gap-x-2 gap-y-1">
        <span className="min-w-32 flex-1">
          {link.name} <span className="text-small whitespace-nowrap text-ink-3">{link.weight} %</span>
        </span>
        {mayLink ? (
          <Segmented
            label={`Link to ${link.name}`}
            onValueChange={(value) => onLink(LINK_STRENGTHS.find((each) => String(each) === value) ?? 0)}
            options={LINK_STRENGTHS.map((value) => ({ value: String(value), label: value }))}
            size="small"
            value={String(strength)}
          />
        ) : (
          <span>{strength} of 9</span>
        )}
      </div>
      {differs && (
        <p className="flex flex-wrap items-center gap-x-2 text-small text-ink-3">
          {reach === "here"
            ? `All other sites: ${link.atAllSites ?? 0}.`
            : `This site differs: ${link.here}.`}
          {mayLink && reach === "here" && (
            <Button
              busy={isBusy ? "Saving…" : undefined}
              onClick={() => onLink(null)}
              size="small"
              variant="quiet"
            >
              Follow all sites
            </Button>
          )}
        </p>
      )}
    </li>
  );
};
