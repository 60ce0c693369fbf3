"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AssessmentId } from "@/domain/shared/ids";
import { messageOf } from "@/ui/api-error";
import type { AttachedProof } from "@/ui/evidence/evidence-output";
import { PROOF_FORMS, type ProofForm } from "@/ui/evidence/proof-draft";
import { ProofLink } from "@/ui/evidence/proof-link";
import { dayWords, fadeWords, viewWords, weightWords } from "@/ui/evidence/proof-words";
import { Button } from "@/ui/kit/button";
import { Chip } from "@/ui/kit/chip";
import { useToast } from "@/ui/kit/toast-provider";
import { useFetched } from "@/ui/kit/use-fetched";
import { useTRPC } from "@/ui/trpc";

const fetchDialog = () => import("@/ui/evidence/add-proof-dialog").then((module) => module.AddProofDialog);

const FORM_WORDS: Record<ProofForm, string> = { file: "File", link: "Link", note: "Note" };

type Props = {
  programmeId: string;
  /** The assessment that answers the criterion: the place's own, or the one it inherits from. */
  assessmentId: string;
  criterionId: string;
  /** False: it stands in another assessment and is changed there. */
  isOwn: boolean;
};

/** What stands behind one answer, what it weighs today, and a way to add to it. */
export const CriterionEvidence = ({ programmeId, assessmentId, criterionId, isOwn }: Props) => {
  const trpc = useTRPC();
  const [form, setForm] = useState<ProofForm | null>(null);
  const [AddProofDialog, askForDialog] = useFetched(fetchDialog);
  const { data } = useQuery(
    trpc.evidence.proofsOfAssessment.queryOptions({ programmeId, assessmentId }, { staleTime: 30_000 }),
  );
  if (!data) return null;
  const behind = data.behind[criterionId];
  const proofs = data.proofs.filter(({ itemId }) => itemId === criterionId);
  const open = (chosen: ProofForm) => {
    setForm(chosen);
    void askForDialog();
  };
  return (
    <section aria-label="Evidence" className="mt-2 border-t border-line pt-2">
      <div className="flex min-h-6 flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-3">
        <span className="font-medium text-ink-2">Evidence</span>
        {behind?.isClaimed && <Chip tone="attention">claimed</Chip>}
        <span>{summaryOf(behind, proofs.length)}</span>
        {isOwn && data.mayWrite && (
          <span className="ml-auto flex items-center gap-2 max-md:ml-0">
            Add
            {PROOF_FORMS.map((each) => (
              <Button
                key={each}
                onClick={() => open(each)}
                onPointerEnter={() => void fetchDialog().catch(() => {})}
                size="small"
              >
                {FORM_WORDS[each]}
              </Button>
            ))}
          </span>
        )}
      </div>
      {proofs.length > 0 && (
        <ul className="mt-1">
          {proofs.map((proof) => (
            <ProofLine
              assessmentId={assessmentId}
              key={proof.id}
              mayDetach={isOwn && data.mayWrite}
              programmeId={programmeId}
              proof={proof}
              today={data.today}
            />
          ))}
        </ul>
      )}
      {form !== null && AddProofDialog && (
        <AddProofDialog
          form={form}
          kinds={data.kinds}
          onClose={() => setForm(null)}
          programmeId={programmeId}
          siteId={data.siteId}
          today={data.today}
          uses={[{ assessmentId: assessmentId as AssessmentId, itemId: criterionId }]}
        />
      )}
    </section>
  );
};

type Behind = { readonly isClaimed: boolean; readonly claimedFrom: string | null; readonly weight: number };

const summaryOf = (behind: Behind | undefined, count: number): string => {
  // Given a moment ago; what it weighs comes with the next reading.
  if (!behind) return count === 0 ? "the answer alone" : "";
  const { isClaimed, claimedFrom, weight } = behind;
  if (isClaimed)
    return claimedFrom === null ? "nothing shown" : `nothing holds since ${dayWords(claimedFrom)}`;
  const source = count === 0 ? "the answer alone" : "the strongest";
  return `${source} ${weightWords(weight)}${claimedFrom === null ? "" : `; claimed from ${dayWords(claimedFrom)}`}`;
};

type LineProps = {
  proof: AttachedProof;
  programmeId: string;
  assessmentId: string;
  today: string;
  mayDetach: boolean;
};

const ProofLine = ({ proof, programmeId, assessmentId, today, mayDetach }: LineProps) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useToast();
  const detach = useMutation(
    trpc.evidence.detachProof.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.evidence.pathKey() }),
      onError: (error) => say({ error: true, text: messageOf(error) }),
    }),
  );
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 py-0.5">
      <span>
        <ProofLink programmeId={programmeId} proof={proof} />
      </span>
      {proof.note !== "" && <span className="text-ink-2">{proof.note}</span>}
      <span className="text-small text-ink-3">
        {viewWords(proof.isObserved)} {dayWords(proof.takenOn)}, {weightWords(proof.weight)},{" "}
        {fadeWords(proof.fadesOn, today)}
      </span>
      {mayDetach && (
        <Button
          aria-label={`Detach ${proof.title}`}
          busy={detach.isPending ? "Detaching…" : undefined}
          onClick={() =>
            detach.mutate({
              programmeId,
              proofId: proof.id,
              use: { assessmentId, itemId: proof.itemId },
            })
          }
          size="small"
          variant="quiet"
        >
          Detach
        </Button>
      )}
    </li>
  );
};
