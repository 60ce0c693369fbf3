"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ZoneReading } from "@/domain/assessment/zone-reading";
import { messageOf } from "@/ui/api-error";
import { CompensationDialog } from "@/ui/footprint/compensation-dialog";
import type { ZoneCompensationOutput, ZoneSecurityOutput } from "@/ui/footprint/security-output";
import { Button } from "@/ui/kit/button";
import { ExceptionText } from "@/ui/kit/exception-text";
import { SidePanelSection } from "@/ui/kit/side-panel-section";
import { useToast } from "@/ui/kit/toast-provider";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; data: ZoneSecurityOutput; reading: ZoneReading };

const dayFormat = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const dayWords = (day: string): string => dayFormat.format(Date.parse(day));

/** What is recorded to stand in, until when, and the way to record more. */
export const ZoneCompensations = ({ programmeId, data, reading }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useToast();
  const [isRecording, setRecording] = useState(false);
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: trpc.footprint.zoneSecurityLevels.pathKey() }),
      queryClient.invalidateQueries({ queryKey: trpc.footprint.securityLevels.pathKey() }),
    ]);
  const record = useMutation(
    trpc.footprint.recordZoneCompensation.mutationOptions({
      onSuccess: refresh,
      onError: (error) => say({ text: messageOf(error), error: true }),
    }),
  );
  const remove = useMutation(
    trpc.footprint.removeZoneCompensation.mutationOptions({
      onSuccess: async (_, { countermeasureId, requirement }) => {
        await refresh();
        const gone = data.compensations.find(
          (each) => each.countermeasureId === countermeasureId && each.requirement === requirement,
        );
        if (gone)
          say({
            text: `${gone.control} lifts ${requirement} no more.`,
            actions: [
              {
                label: "Undo",
                onSelect: () =>
                  record.mutate({
                    programmeId,
                    zoneId: data.zoneId,
                    countermeasureId,
                    requirement,
                    liftsTo: gone.liftsTo,
                  }),
              },
            ],
          });
      },
      onError: (error) => say({ text: messageOf(error), error: true }),
    }),
  );
  return (
    <SidePanelSection title="Compensating countermeasures">
      {data.compensations.length === 0 ? (
        <p className="text-ink-2">None is recorded.</p>
      ) : (
        <ul>
          {data.compensations.map((each) => (
            <li
              className="border-b border-line py-1.5 first:pt-0"
              key={each.countermeasureId + each.requirement}
            >
              <Compensation compensation={each} today={data.today} />
              {data.mayWrite && (
                <Button
                  aria-label={`Remove ${each.control} from ${each.requirement}`}
                  onClick={() =>
                    remove.mutate({
                      programmeId,
                      zoneId: data.zoneId,
                      countermeasureId: each.countermeasureId,
                      requirement: each.requirement,
                    })
                  }
                  size="small"
                  variant="quiet"
                >
                  Remove
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="mt-2">
        <Button
          onClick={() => setRecording(true)}
          reason={data.mayWrite ? undefined : "A site lead, the programme lead or an owner can."}
        >
          Record a compensation
        </Button>
      </p>
      <p className="mt-2 text-small text-ink-3">
        A countermeasure must not harm essential functions: safety and control stay available (IEC 62443-3-3,
        CCSC 4.2).
      </p>
      {isRecording && (
        <CompensationDialog
          data={data}
          onClose={() => setRecording(false)}
          onRecorded={refresh}
          programmeId={programmeId}
          reading={reading}
        />
      )}
    </SidePanelSection>
  );
};

const Compensation = ({ compensation, today }: { compensation: ZoneCompensationOutput; today: string }) => {
  const { control, requirement, liftsTo, holdsUntil, testedOn } = compensation;
  const isLapsed = holdsUntil <= today;
  return (
    <>
      <p>
        {requirement} to SL {liftsTo}: {control}
      </p>
      <p className="text-small text-ink-2">
        {isLapsed ? (
          <ExceptionText tone="attention">
            lifts nothing since {dayWords(holdsUntil)}, test or exception is due
          </ExceptionText>
        ) : (
          <>
            {testedOn === null ? "not tested yet" : `tested ${dayWords(testedOn)}`}, holds until{" "}
            {dayWords(holdsUntil)}
          </>
        )}
      </p>
    </>
  );
};
