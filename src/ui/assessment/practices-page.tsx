"use client";

import { useMemo, useState } from "react";
import { catalogueIndex, type CatalogueIndex } from "@/domain/framework/catalogue-index";
import { FreezePractices } from "@/ui/assessment/freeze-practices";
import type { PracticeDesk } from "@/ui/assessment/practice-desk";
import { practiceLines } from "@/ui/assessment/practice-lines";
import { PracticeList } from "@/ui/assessment/practice-list";
import type { PracticesOutput } from "@/ui/assessment/practice-output";
import { PracticeResults } from "@/ui/assessment/practice-results";
import { PRACTICE_VIEWS, PracticeTools } from "@/ui/assessment/practice-tools";
import { ITEM_NOUN } from "@/ui/assessment/practice-words";
import { PracticesAside } from "@/ui/assessment/practices-aside";
import { PracticesHead } from "@/ui/assessment/practices-head";
import { PracticesSaving } from "@/ui/assessment/practices-saving";
import { createPractising } from "@/ui/assessment/practising";
import { SectionStrip } from "@/ui/assessment/section-strip";
import { useAddressOfQuestion } from "@/ui/assessment/use-address-of-question";
import { useOthers, usePracticeDesk } from "@/ui/assessment/use-practice-desk";
import { usePracticeWalk } from "@/ui/assessment/use-practice-walk";
import { useStaleOnLeave } from "@/ui/assessment/use-stale-on-leave";
import { useUrlParams } from "@/ui/kit/use-url-params";

type Props = { programmeId: string; initial: PracticesOutput };

const reasonOf = ({ frozenAt, mayAnswer }: PracticesOutput): string | null => {
  if (frozenAt !== null) return "It takes no more answers.";
  return mayAnswer ? null : "Your role reads answers; a facilitator or contributor gives them.";
};

/** Where to go on: a key never answers an item that is out of sight, so the list begins there. */
const firstOpen = ({ answered }: CatalogueIndex, desk: PracticeDesk): string | null =>
  (answered.find(({ id }) => !desk.sheet().current.has(id)) ?? answered[0])?.id ?? null;

/** An assessment of a framework, item by item, with the keyboard alone. */
export const PracticesPage = ({ programmeId, initial }: Props) => {
  const [params, patch] = useUrlParams();
  const { scale, catalogue } = initial;
  const reason = reasonOf(initial);
  const index = useMemo(() => catalogueIndex(catalogue), [catalogue]);
  const live = usePracticeDesk(programmeId, initial);
  const { desk, outbox } = live;
  const [practising] = useState(() =>
    createPractising({
      ...live,
      reason,
      first: params.get("q") ?? firstOpen(index, desk),
      siteGroupName: initial.siteGroupName,
    }),
  );
  const { judgement } = useOthers(programmeId, initial, desk);
  const show = params.get("show");
  const text = params.get("text") ?? "";
  const view = PRACTICE_VIEWS.find((each) => each === params.get("view")) ?? "answers";
  const lines = useMemo(() => practiceLines(index, desk, { show, text }), [index, desk, show, text]);
  const { jump } = usePracticeWalk({
    practising,
    scale,
    lines,
    isActive: view === "answers",
    onMove: useAddressOfQuestion(patch),
  });
  const open = (itemId: string) => {
    patch({ view: null, show: null, text: null });
    jump(itemId);
  };
  useStaleOnLeave();
  return (
    <>
      <PracticesHead
        base={`/programmes/${programmeId}/assessments`}
        desk={desk}
        page={initial}
        reason={reason}
      />
      <PracticesSaving onShow={open} outbox={outbox} />
      <div className="flex flex-wrap items-start gap-x-4">
        <PracticeTools
          onShow={(next) => patch({ show: next })}
          onText={(next) => patch({ text: next })}
          onView={(next) => patch({ view: next === "answers" ? null : next })}
          scale={scale}
          show={show}
          text={text}
          view={view}
        />
        {initial.mayJudge && initial.frozenAt === null && (
          <span className="ml-auto max-md:mb-3">
            <FreezePractices assessmentId={initial.id} programmeId={programmeId} />
          </span>
        )}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-[minmax(0,1fr)_304px]">
        <div className="min-w-0">
          {view === "results" ? (
            <PracticeResults desk={desk} onJump={open} scale={scale} targetMils={judgement.targetMils} />
          ) : (
            <>
              <SectionStrip
                desk={desk}
                cursor={practising.cursor}
                onSelect={jump}
                scale={scale}
                targetMils={judgement.targetMils}
              />
              <PracticeList
                label={`${ITEM_NOUN[scale].many} of ${catalogue.name}`}
                lines={lines}
                practising={practising}
                scale={scale}
              />
            </>
          )}
        </div>
        <PracticesAside
          desk={desk}
          index={index}
          judgement={judgement}
          onJump={open}
          page={initial}
          programmeId={programmeId}
          cursor={practising.cursor}
        />
      </div>
    </>
  );
};
