"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import type { ProofUse } from "@/domain/evidence/proof-input";
import { messageOf } from "@/ui/api-error";
import type { ProofKindOutput } from "@/ui/evidence/evidence-output";
import {
  draftProblems,
  titleOf,
  type DraftProblems,
  type ProofDraft,
  type ProofForm,
} from "@/ui/evidence/proof-draft";
import { ProofFields } from "@/ui/evidence/proof-fields";
import { uploadProof } from "@/ui/evidence/upload-proof";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { FormError } from "@/ui/kit/form-error";
import { useToast } from "@/ui/kit/toast-provider";
import { useTRPC } from "@/ui/trpc";

export type AddProofDialogProps = {
  programmeId: string;
  kinds: readonly ProofKindOutput[];
  /** ISO day. */
  today: string;
  form: ProofForm;
  /** Where it holds; null: at the whole organisation. */
  siteId: string | null;
  /** To choose the site here; absent where the answers decide it. */
  sites?: readonly { readonly id: string; readonly name: string }[];
  /** Answers it is put behind. */
  uses: readonly ProofUse[];
  onClose: () => void;
};

const KIND_OF: Record<ProofForm, string> = {
  file: "configuration-export",
  link: "procedure",
  note: "observation",
};

const FORM_ID = "add-proof";

const viewOf = (kinds: readonly ProofKindOutput[], kind: string): boolean =>
  kinds.find(({ id }) => id === kind)?.view === "floor";

/** A file, a link or a note as evidence. */
export const AddProofDialog = (props: AddProofDialogProps) => {
  const { programmeId, kinds, today, form, siteId, sites, uses, onClose } = props;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useToast();
  const [draft, setDraft] = useState<ProofDraft>({
    form,
    file: null,
    url: "",
    title: "",
    note: "",
    kind: KIND_OF[form],
    takenOn: today,
    isObserved: viewOf(kinds, KIND_OF[form]),
    siteId: siteId ?? "",
  });
  const [problems, setProblems] = useState<DraftProblems>({});
  const [failure, setFailure] = useState<string>();
  const [sent, setSent] = useState<number | null>(null);
  const change = (over: Partial<ProofDraft>) =>
    setDraft((before) => ({
      ...before,
      ...(over.form && { kind: KIND_OF[over.form], isObserved: viewOf(kinds, KIND_OF[over.form]) }),
      ...(over.kind && { isObserved: viewOf(kinds, over.kind) }),
      ...over,
    }));
  const done = async () => {
    await queryClient.invalidateQueries();
    say({ text: uses.length > 0 ? "Evidence attached." : "Evidence added." });
    onClose();
  };
  const add = useMutation(
    trpc.evidence.addProof.mutationOptions({
      onSuccess: done,
      onError: (error) => setFailure(messageOf(error)),
    }),
  );
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const found = draftProblems(draft, today);
    setProblems(found);
    setFailure(undefined);
    if (Object.keys(found).length > 0) return;
    const { kind, note, takenOn, isObserved, file } = draft;
    const fields = {
      kind,
      title: titleOf(draft).slice(0, 200),
      note,
      takenOn,
      isObserved,
      siteId: draft.siteId || null,
      uses: [...uses],
    };
    if (draft.form !== "file" || !file)
      return add.mutate({ programmeId, ...fields, url: draft.form === "link" ? draft.url : null });
    setSent(0);
    const { message } = await uploadProof({ programmeId, file, fields }, setSent);
    setSent(null);
    if (message === null) await done();
    else setFailure(message);
  };
  const busy =
    sent === null ? (add.isPending ? "Saving…" : undefined) : `Sending, ${Math.round(sent * 100)} %`;
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button busy={busy} form={FORM_ID} type="submit" variant="primary">
            {uses.length > 0 ? "Attach" : "Add"}
          </Button>
        </>
      }
      onOpenChange={(open) => !open && onClose()}
      open
      title={uses.length === 1 ? `Evidence for ${uses[0]?.itemId}` : "Add evidence"}
    >
      <form className="flex flex-col gap-4" id={FORM_ID} noValidate onSubmit={(event) => void save(event)}>
        <ProofFields
          change={change}
          draft={draft}
          kinds={kinds}
          problems={problems}
          sites={sites}
          today={today}
        />
        <FormError message={failure} />
      </form>
    </Dialog>
  );
};
