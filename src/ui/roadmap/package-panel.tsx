"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useState } from "react";
import type { WorkPackageId } from "@/domain/shared/ids";
import { messageOf } from "@/ui/api-error";
import { Button } from "@/ui/kit/button";
import { ExceptionText } from "@/ui/kit/exception-text";
import { SidePanel } from "@/ui/kit/side-panel";
import { SidePanelSection } from "@/ui/kit/side-panel-section";
import { ChangePackageDialog } from "@/ui/roadmap/change-package-dialog";
import { MoveDialog } from "@/ui/roadmap/move-dialog";
import { NOT_ALLOWED } from "@/ui/roadmap/not-allowed";
import { PackageFacts, PackageNeighbours, PackageWarnings } from "@/ui/roadmap/package-facts";
import { PackageRanges } from "@/ui/roadmap/package-ranges";
import { PackageWhy } from "@/ui/roadmap/package-why";
import type { PackageOutput, TimelinePackage } from "@/ui/roadmap/roadmap-output";
import { useRoadmapRefresh } from "@/ui/roadmap/use-roadmap-refresh";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programmeId: string;
  selected: TimelinePackage;
  /** The other packages of the same bar. */
  together: readonly TimelinePackage[];
  siteNameOf: (siteId: string | null) => string;
  approvalSlot?: (packageId: WorkPackageId) => ReactNode;
  onSelect: (code: string) => void;
  onStep: (offset: 1 | -1) => void;
  onClose: () => void;
};

/** One package explained: when, at what price, why not earlier, what it needs and what it opens. */
export const PackagePanel = (props: Props) => {
  const { programmeId, selected, together, siteNameOf, approvalSlot, onSelect, onStep, onClose } = props;
  const trpc = useTRPC();
  const { data, error } = useQuery(
    trpc.roadmap.package.queryOptions({ programmeId, packageId: selected.id }),
  );
  return (
    <SidePanel
      onClose={onClose}
      onStep={onStep}
      title={selected.name}
      where={`${selected.code} at ${siteNameOf(selected.siteId)}${data ? `, ${data.domainName.toLowerCase()}` : ""}`}
    >
      {error && (
        <SidePanelSection>
          <ExceptionText tone="stop">{messageOf(error)}</ExceptionText>
        </SidePanelSection>
      )}
      {!data && !error && (
        <SidePanelSection>
          <p className="text-ink-2">Reading the package…</p>
        </SidePanelSection>
      )}
      {data && (
        <>
          <PackageFacts data={data} />
          <PackageWhy data={data} onSelect={onSelect} programmeId={programmeId} />
          <PackageRanges code={data.code} programmeId={programmeId} />
          <PackageWarnings data={data} />
          {data.cutover && approvalSlot?.(data.id)}
          <PackageNeighbours data={data} onSelect={onSelect} />
        </>
      )}
      {together.length > 0 && (
        <SidePanelSection title="In the same bar">
          <ul className="grid gap-0.5">
            {together.map(({ code, name, siteId }) => (
              <li key={code}>
                <button className="door min-h-6" onClick={() => onSelect(code)} type="button">
                  {code}
                </button>{" "}
                {name} <span className="text-ink-3">{siteNameOf(siteId)}</span>
              </li>
            ))}
          </ul>
        </SidePanelSection>
      )}
      {data && <PackageButtons data={data} programmeId={programmeId} />}
    </SidePanel>
  );
};

const PackageButtons = ({ data, programmeId }: { data: PackageOutput; programmeId: string }) => {
  const trpc = useTRPC();
  const refresh = useRoadmapRefresh();
  const [open, setOpen] = useState<"move" | "change" | null>(null);
  const unpin = useMutation(trpc.roadmap.unpinPackage.mutationOptions({ onSuccess: refresh }));
  const close = () => setOpen(null);
  if (!data.mayWrite)
    return (
      <SidePanelSection>
        <Button reason={NOT_ALLOWED}>Move…</Button>
      </SidePanelSection>
    );
  return (
    <SidePanelSection>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setOpen("move")}>Move…</Button>
        <Button onClick={() => setOpen("change")}>Change…</Button>
        {data.isPinned && (
          <Button
            busy={unpin.isPending ? "Unpinning…" : undefined}
            onClick={() => unpin.mutate({ programmeId, packageId: data.id })}
          >
            Unpin
          </Button>
        )}
      </div>
      {open === "move" && (
        <MoveDialog
          months={data.startChoices}
          name={`${data.code} ${data.name}`}
          onClose={close}
          packageId={data.id}
          programmeId={programmeId}
          proposed={null}
          startMonth={data.startMonth}
        />
      )}
      {open === "change" && <ChangePackageDialog data={data} onClose={close} programmeId={programmeId} />}
    </SidePanelSection>
  );
};
