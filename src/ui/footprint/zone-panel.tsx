"use client";

import { useQuery } from "@tanstack/react-query";
import type { ZoneId } from "@/domain/shared/ids";
import { NOTHING_ENTERED, zoneReading } from "@/domain/assessment/zone-reading";
import type { ZoneLevels } from "@/domain/assessment/stored-security-levels";
import { messageOf } from "@/ui/api-error";
import { LevelsConflict } from "@/ui/footprint/levels-conflict";
import { LevelsGrid } from "@/ui/footprint/levels-grid";
import type { LevelsDraft, LevelsOutbox } from "@/ui/footprint/levels-outbox";
import type { ZoneSecurityOutput } from "@/ui/footprint/security-output";
import { SecurityState } from "@/ui/footprint/security-state";
import { levelWords } from "@/ui/footprint/security-words";
import { ZoneCompensations } from "@/ui/footprint/zone-compensations";
import { Button } from "@/ui/kit/button";
import { ExceptionText } from "@/ui/kit/exception-text";
import { FormError } from "@/ui/kit/form-error";
import { SidePanel } from "@/ui/kit/side-panel";
import { SidePanelSection } from "@/ui/kit/side-panel-section";
import { Spinner } from "@/ui/kit/spinner";
import { TextAreaField } from "@/ui/kit/text-area-field";
import { useTRPC } from "@/ui/trpc";

export type ZonePanelProps = {
  programmeId: string;
  zoneId: ZoneId;
  draft: LevelsDraft | null;
  outbox: LevelsOutbox;
  onClose: () => void;
  onStep: (offset: 1 | -1) => void;
};

/** One zone: its seven requirements to be entered by keyboard, why each stands where it stands, and what compensates. */
export const ZonePanel = ({ programmeId, zoneId, onClose, onStep, ...rest }: ZonePanelProps) => {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(
    trpc.footprint.zoneSecurityLevels.queryOptions({ programmeId, zoneId }),
  );
  return (
    <SidePanel
      onClose={onClose}
      onStep={onStep}
      title={data?.name ?? "Zone"}
      where={data ? `Zone at ${data.siteName}` : "Zone"}
    >
      {data ? (
        <ZoneBody {...rest} data={data} programmeId={programmeId} />
      ) : (
        <SidePanelSection>
          {error ? (
            <>
              <p className="mb-2">{messageOf(error)}</p>
              <Button onClick={() => void refetch()}>Try again</Button>
            </>
          ) : (
            <output className="flex items-center gap-2 text-ink-2">
              <Spinner /> Reading the zone
            </output>
          )}
        </SidePanelSection>
      )}
    </SidePanel>
  );
};

type BodyProps = Pick<ZonePanelProps, "programmeId" | "draft" | "outbox"> & { data: ZoneSecurityOutput };

const NO_LEVELS: ZoneLevels = { ...NOTHING_ENTERED, rationale: "" };
const MAY_NOT = "A site lead, the programme lead or an owner can.";

const ZoneBody = ({ data, programmeId, draft, outbox }: BodyProps) => {
  const levels: ZoneLevels = draft?.levels ?? data.stored ?? NO_LEVELS;
  const reading = zoneReading(levels, data.compensations, data.today);
  const edit = (change: Partial<ZoneLevels>) =>
    outbox.edit(data.zoneId, { ...levels, ...change }, data.stored?.version ?? null);
  const toExplain = reading.cells.filter((cell) => cell.reading !== "met" || cell.isUnrecorded);
  return (
    <>
      {draft?.phase === "conflict" && draft.theirs && (
        <LevelsConflict
          mine={draft.levels}
          onKeepMine={() => outbox.keepMine(data.zoneId)}
          onTakeTheirs={() => outbox.takeTheirs(data.zoneId)}
          theirs={draft.theirs}
        />
      )}
      <SidePanelSection title="Security levels">
        <p className="mb-2 flex flex-wrap items-center gap-x-2 gap-y-1">
          <SecurityState state={reading.state} />
          <span>
            Lowest SL-A {levelWords(reading.scalar.achieved)}, lowest SL-T {levelWords(reading.scalar.target)}
          </span>
        </p>
        <LevelsGrid levels={levels} onEdit={edit} reading={reading} readOnly={!data.mayWrite} />
        <p className="mt-2 text-small text-ink-3">
          {data.mayWrite
            ? "Keys 0 to 4 enter, arrows move, Delete makes unknown. SL-A without compensation."
            : MAY_NOT}
        </p>
        <FormError message={draft?.message ?? undefined} />
      </SidePanelSection>
      {toExplain.length > 0 && (
        <SidePanelSection title="Why">
          <ul className="flex flex-col gap-1.5">
            {toExplain.map(({ requirement, sentence, isLapsed }) => (
              <li key={requirement}>
                {isLapsed ? <ExceptionText tone="attention">{sentence}</ExceptionText> : sentence}
              </li>
            ))}
          </ul>
        </SidePanelSection>
      )}
      <ZoneCompensations data={data} programmeId={programmeId} reading={reading} />
      <SidePanelSection>
        <TextAreaField
          help={
            data.stored
              ? `Last changed by ${data.stored.changedBy}.`
              : "The risk assessment SL-T comes from, and how SL-A was measured."
          }
          label="Rationale"
          onChange={(event) => edit({ rationale: event.target.value })}
          readOnly={!data.mayWrite}
          rows={3}
          value={levels.rationale}
        />
      </SidePanelSection>
    </>
  );
};
