"use client";

import { useState } from "react";
import { CSF_TIERS, type CsfTier } from "@/domain/assessment/models/csf-tier";
import { dayWords } from "@/ui/assessment/calendar-words";
import type { Judgement } from "@/ui/assessment/practice-output";
import { TIER_WORDS } from "@/ui/assessment/practice-words";
import { Button } from "@/ui/kit/button";
import { FormError } from "@/ui/kit/form-error";
import { Panel } from "@/ui/kit/panel";
import { SegmentedField } from "@/ui/kit/segmented-field";
import { TextAreaField } from "@/ui/kit/text-area-field";

type Props = {
  tier: Judgement["tier"];
  /** Why no tier can be chosen; null when it can. */
  reason: string | null;
  busy: boolean;
  error: string | null;
  onChoose: (tier: CsfTier, rationale: string) => void;
};

/** The tier: a judgement with its reason. No figure on this page leads to it. */
export const CsfTierPanel = ({ tier, reason, busy, error, onChoose }: Props) => {
  const [chosen, setChosen] = useState<CsfTier | null>(tier?.tier ?? null);
  const [rationale, setRationale] = useState(tier?.rationale ?? "");
  const isNew = chosen !== (tier?.tier ?? null) || rationale.trim() !== (tier?.rationale ?? "");
  return (
    <Panel aside={tier ? `Tier ${tier.tier}, ${TIER_WORDS[tier.tier]}` : "not chosen"} title="Tier">
      <p className="mb-2 text-small text-ink-2">
        Chosen by judgement, never computed: it describes how rigorously risk is governed and managed, and no
        count here leads to it.
      </p>
      <div className="grid gap-2">
        <SegmentedField
          label="Tier"
          onValueChange={(value) => setChosen(CSF_TIERS.find((each) => String(each) === value) ?? null)}
          options={CSF_TIERS.map((each) => ({ value: String(each), label: String(each) }))}
          size="small"
          value={chosen === null ? undefined : String(chosen)}
        />
        {chosen !== null && <p className="text-small text-ink-3">{TIER_WORDS[chosen]}</p>}
        <TextAreaField
          help="Kept with your name and the day."
          label="Why it fits"
          maxLength={4000}
          onChange={({ target }) => setRationale(target.value)}
          readOnly={reason !== null}
          rows={2}
          value={rationale}
        />
        <FormError message={error ?? undefined} />
        <p>
          <Button
            busy={busy ? "Saving" : undefined}
            onClick={() => chosen !== null && onChoose(chosen, rationale)}
            reason={
              reason ??
              (chosen === null || !isNew || rationale.trim() === ""
                ? whatIsMissing(chosen, rationale)
                : undefined)
            }
            size="small"
          >
            Choose this tier
          </Button>
        </p>
      </div>
      {tier && (
        <p className="mt-2 text-small text-ink-3">
          {tier.chosenBy}, {dayWords(tier.chosenOn)}
        </p>
      )}
    </Panel>
  );
};

const whatIsMissing = (chosen: CsfTier | null, rationale: string): string => {
  if (chosen === null) return "Choose one from 1 to 4.";
  return rationale.trim() === "" ? "Say why it fits." : "Nothing has changed.";
};
