"use client";

import { useQuery } from "@tanstack/react-query";
import { latestExpiry } from "@/domain/countermeasure/control-limits";
import { DAYS_TO_FADE } from "@/domain/countermeasure/freshness";
import type { ControlOutput, ControlsOutput } from "@/ui/countermeasure/control-output";
import {
  dayWords,
  EFFECT_WORDS,
  placeWords,
  REASON_WORDS,
  shareWords,
} from "@/ui/countermeasure/control-words";
import { Button } from "@/ui/kit/button";
import { Facts } from "@/ui/kit/facts";
import { SidePanel } from "@/ui/kit/side-panel";
import { SidePanelSection } from "@/ui/kit/side-panel-section";
import { useTRPC } from "@/ui/trpc";

const COMMAND_WORDS: Record<string, string> = {
  "countermeasure.testLapsed": "Test fell due undone: it holds no level any more",
  "countermeasure.changeControl": "Changed",
  "countermeasure.recordControlTest": "Test recorded",
  "countermeasure.endException": "Exception ended",
};

type Props = {
  programmeId: string;
  control: ControlOutput;
  register: ControlsOutput;
  onClose: () => void;
  onChange: () => void;
  onTest: () => void;
  onEnd: () => void;
};

const sentence = ({ state, creditToday, testDueOn, expiresOn }: ControlOutput): string => {
  if (state === "expired") return `The exception ended on ${dayWords(expiresOn)}. It stands in for nothing.`;
  if (state === "test-due")
    return `Its test fell due on ${dayWords(testDueOn)}: it holds no level, and its credit fades to nothing within ${DAYS_TO_FADE} days. Today it is ${shareWords(creditToday)}.`;
  return `It makes up for ${shareWords(creditToday)} of what is missing, until its test falls due on ${dayWords(testDueOn)}.`;
};

/** One control: what it is worth today, what it stands in for, and what happened to it. */
export const ControlPanel = (props: Props) => {
  const { programmeId, control, register, onClose, onChange, onTest, onEnd } = props;
  const trpc = useTRPC();
  const { data: log } = useQuery(
    trpc.countermeasure.log.queryOptions({ programmeId, controlId: control.id }),
  );
  const reason = register.mayWrite ? undefined : "Your role reads the register.";
  const { nextOutageOn, yearlyCost, reviewMonths } = control;
  return (
    <SidePanel
      onClose={onClose}
      title={control.name}
      where={`${EFFECT_WORDS[control.effect]}, ${control.entered.length === 0 ? "in a zone" : placeWords(control.entered, register.sites)}`}
    >
      <SidePanelSection>
        <p>{sentence(control)}</p>
        {control.description !== "" && <p className="mt-1 text-ink-2">{control.description}</p>}
      </SidePanelSection>
      <SidePanelSection title="Stands in for">
        <ul>
          {[...new Set(control.entered.map(({ criterionId }) => criterionId))].map((id) => (
            <li key={id}>{id}</li>
          ))}
        </ul>
        <p className="mt-1 text-ink-2">{REASON_WORDS[control.reason]}.</p>
      </SidePanelSection>
      <SidePanelSection title="Kept up by">
        <Facts
          facts={[
            { term: "Owner", detail: control.owner },
            { term: "Procedure", detail: control.procedure || "none" },
            { term: "Last test", detail: control.testedOn ? dayWords(control.testedOn) : "never" },
            { term: "Next test", detail: dayWords(control.testDueOn) },
            {
              term: "Next outage",
              detail: nextOutageOn
                ? `${dayWords(nextOutageOn)}, so it ends by ${dayWords(latestExpiry(nextOutageOn))}`
                : "none known",
            },
            { term: "Exception ends", detail: dayWords(control.expiresOn) },
            {
              term: "Cost a year",
              detail: yearlyCost === null ? "not said" : yearlyCost.toLocaleString("en-GB"),
            },
            {
              term: "Review",
              detail: reviewMonths === null ? "none agreed" : `every ${reviewMonths} months`,
            },
          ]}
        />
      </SidePanelSection>
      <SidePanelSection>
        <span className="flex flex-wrap gap-2">
          <Button onClick={onTest} reason={reason} variant="primary">
            Record a test
          </Button>
          {register.mayWrite && <Button onClick={onChange}>Change</Button>}
          {register.mayWrite && control.state !== "expired" && (
            <Button onClick={onEnd} variant="danger">
              End the exception…
            </Button>
          )}
        </span>
      </SidePanelSection>
      {log && log.length > 0 && (
        <SidePanelSection title="Log">
          <ul>
            {log.map(({ command, by, at }) => (
              <li className="flex justify-between gap-3" key={`${command} ${at}`}>
                <span>
                  {COMMAND_WORDS[command] ?? command}
                  {by !== null && <span className="text-ink-3">, {by}</span>}
                </span>
                <span className="shrink-0 text-ink-3">{dayWords(at)}</span>
              </li>
            ))}
          </ul>
        </SidePanelSection>
      )}
    </SidePanel>
  );
};
