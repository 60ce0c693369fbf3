"use client";

import type { CatalogueIndex } from "@/domain/framework/catalogue-index";
import { C2m2DomainPanel } from "@/ui/assessment/c2m2-domain-panel";
import { CpgResult } from "@/ui/assessment/cpg-result";
import { CsfTierPanel } from "@/ui/assessment/csf-tier-panel";
import type { PracticeCursor } from "@/ui/assessment/practice-cursor";
import type { PracticeDesk } from "@/ui/assessment/practice-desk";
import { PracticeLegend } from "@/ui/assessment/practice-legend";
import type { Judgement, PracticesOutput } from "@/ui/assessment/practice-output";
import { useJudgement } from "@/ui/assessment/use-judgement";
import { useSectionAt } from "@/ui/assessment/use-practice-desk";
import { FormError } from "@/ui/kit/form-error";

type Props = {
  programmeId: string;
  page: PracticesOutput;
  desk: PracticeDesk;
  index: CatalogueIndex;
  judgement: Judgement;
  cursor: PracticeCursor;
  onJump: (itemId: string) => void;
};

const reasonOf = ({ frozenAt, mayJudge }: PracticesOutput): string | null => {
  if (frozenAt !== null) return "It is frozen.";
  return mayJudge ? null : "A facilitator or the programme lead can.";
};

/** Beside the list: what a person decides about the whole, what is in the way, and the keys. */
export const PracticesAside = ({ programmeId, page, desk, index, judgement, cursor, onJump }: Props) => {
  const { setTarget, chooseTier, isSaving, error } = useJudgement(programmeId, page.id, judgement);
  const reason = reasonOf(page);
  const sectionId = useSectionAt(desk, cursor);
  const section = desk.sections.list.find(({ id }) => id === sectionId) ?? desk.sections.list[0];
  return (
    <div className="grid min-w-0 gap-4 md:grid-cols-2 xl:grid-cols-1">
      {page.scale === "c2m2" && section && (
        <div className="grid gap-2">
          <C2m2DomainPanel
            desk={desk}
            onJump={onJump}
            onTarget={(mil) => setTarget(section.id, mil)}
            reason={reason}
            section={section}
            target={judgement.targetMils[section.id] ?? null}
          />
          <FormError message={error ?? undefined} />
        </div>
      )}
      {page.scale === "csf" && (
        <CsfTierPanel
          busy={isSaving}
          error={error}
          key={judgement.version}
          onChoose={chooseTier}
          reason={reason}
          tier={judgement.tier}
        />
      )}
      {page.catalogueId.startsWith("cisa-cpg-") && <CpgResult desk={desk} index={index} />}
      <PracticeLegend scale={page.scale} />
    </div>
  );
};
