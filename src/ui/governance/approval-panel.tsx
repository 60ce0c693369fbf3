"use client";

import { useQuery } from "@tanstack/react-query";
import type { WorkPackageId } from "@/domain/shared/ids";
import { messageOf } from "@/ui/api-error";
import { ApprovalActions } from "@/ui/governance/approval-actions";
import type { ApprovalOutput, ApprovalsOutput } from "@/ui/governance/approval-output";
import { ApprovalSignatures } from "@/ui/governance/approval-signatures";
import { changeWords, cutOverFacts } from "@/ui/governance/cut-over-words";
import { Chip } from "@/ui/kit/chip";
import { ExceptionText } from "@/ui/kit/exception-text";
import { Facts } from "@/ui/kit/facts";
import { SidePanelSection } from "@/ui/kit/side-panel-section";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; workPackageId: WorkPackageId };

/** Who signs the stop of production that a work package ends with: a section of its side panel. */
export const ApprovalPanel = ({ programmeId, workPackageId }: Props) => {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.governance.approvalsOf.queryOptions({ programmeId, workPackageId }));
  return (
    <SidePanelSection title="Signatures for the cut-over">
      {error && <ExceptionText tone="stop">{messageOf(error)}</ExceptionText>}
      {!data && !error && <p className="text-ink-2">Reading who has to sign…</p>}
      {data && (
        <div className="grid gap-3">
          <Standing data={data} latest={data.approvals[0]} />
          <ApprovalActions
            data={data}
            latest={data.approvals[0]}
            programmeId={programmeId}
            workPackageId={workPackageId}
          />
        </div>
      )}
    </SidePanelSection>
  );
};

const Standing = ({ data, latest }: { data: ApprovalsOutput; latest: ApprovalOutput | undefined }) => {
  const { current, whyNoCutOver } = data;
  if (!latest)
    return (
      <>
        <p className="text-ink-2">
          {whyNoCutOver ?? "IT and operations each sign this stop. Nobody has been asked yet."}
        </p>
        {current && <Facts facts={cutOverFacts(current.cutOver)} />}
      </>
    );
  return (
    <>
      {latest.state === "changed" ? (
        <Changed current={current} latest={latest} whyNoCutOver={whyNoCutOver} />
      ) : (
        <p className="flex flex-wrap items-center gap-2">
          {latest.state === "approved" ? (
            <Chip tone="proven">signed by both</Chip>
          ) : (
            <>Waits for {latest.missingDisciplines.join(" and ")}.</>
          )}
        </p>
      )}
      <ApprovalSignatures approval={latest} />
      <Facts facts={cutOverFacts(latest.cutOver)} />
      <p className="text-small text-ink-3">
        Proposed by {latest.proposerName}. Fingerprint of what is signed:{" "}
        <span title={latest.contentHash}>{latest.contentHash.slice(0, 12)}…</span>
      </p>
    </>
  );
};

type ChangedProps = Pick<ApprovalsOutput, "current" | "whyNoCutOver"> & { latest: ApprovalOutput };

const Changed = ({ current, latest, whyNoCutOver }: ChangedProps) => (
  <div>
    <ExceptionText tone="attention">Changed since: sign again</ExceptionText>
    <ul className="text-ink-2">
      {current ? (
        latest.changedFacts.map((fact) => (
          <li key={fact}>{changeWords(fact, latest.cutOver, current.cutOver)}</li>
        ))
      ) : (
        <li>{whyNoCutOver}</li>
      )}
    </ul>
  </div>
);
