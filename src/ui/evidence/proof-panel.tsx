"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { messageOf } from "@/ui/api-error";
import type { ListedProof, ProofKindOutput } from "@/ui/evidence/evidence-output";
import { ProofLink } from "@/ui/evidence/proof-link";
import { dayWords, fadeWords, viewWords, weightWords } from "@/ui/evidence/proof-words";
import { Button } from "@/ui/kit/button";
import { Facts } from "@/ui/kit/facts";
import { RemoveDialog } from "@/ui/kit/remove-dialog";
import { SidePanel } from "@/ui/kit/side-panel";
import { SidePanelSection } from "@/ui/kit/side-panel-section";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programmeId: string;
  proof: ListedProof;
  kind: ProofKindOutput | undefined;
  siteName: string;
  /** ISO day. */
  today: string;
  mayWrite: boolean;
  onClose: () => void;
};

/** One piece of evidence: what it is, what it weighs, and where it is used. */
export const ProofPanel = (props: Props) => {
  const { programmeId, proof, kind, siteName, today, mayWrite, onClose } = props;
  const [isRemoving, setRemoving] = useState(false);
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const remove = useMutation(
    trpc.evidence.removeProof.mutationOptions({
      onSuccess: async () => {
        onClose();
        await queryClient.invalidateQueries();
      },
    }),
  );
  const behind = proof.itemIds.length === 0 ? "No answer yet" : proof.itemIds.join(", ");
  return (
    <SidePanel onClose={onClose} title={proof.title} where={`${kind?.name ?? proof.kind}, ${siteName}`}>
      <SidePanelSection>
        <p>
          It {weightWords(proof.weight)} today and {fadeWords(proof.fadesOn, today)}.
        </p>
        {proof.note !== "" && <p className="mt-1 whitespace-pre-line text-ink-2">{proof.note}</p>}
      </SidePanelSection>
      <SidePanelSection title="Facts">
        <Facts
          facts={[
            { term: "Taken", detail: `${dayWords(proof.takenOn)}, ${viewWords(proof.isObserved)}` },
            ...(kind ? [{ term: "Weighs half after", detail: `${kind.halfLifeMonths} months` }] : []),
            { term: "Added by", detail: proof.addedBy },
            ...(proof.file
              ? [
                  {
                    term: "File",
                    detail: (
                      <ProofLink programmeId={programmeId} proof={{ ...proof, title: proof.file.name }} />
                    ),
                  },
                ]
              : []),
            { term: "Behind", detail: behind },
          ]}
        />
      </SidePanelSection>
      <SidePanelSection>
        <Button
          onClick={() => setRemoving(true)}
          reason={mayWrite ? undefined : "Your role reads evidence."}
          variant="danger"
        >
          Delete…
        </Button>
      </SidePanelSection>
      {isRemoving && (
        <RemoveDialog
          description={`It stands behind ${proof.itemIds.length} answers, which lose it. This cannot be undone.`}
          error={remove.error ? messageOf(remove.error) : undefined}
          isRemoving={remove.isPending}
          name={proof.title}
          onClose={() => setRemoving(false)}
          onRemove={() => remove.mutate({ programmeId, proofId: proof.id })}
        />
      )}
    </SidePanel>
  );
};
