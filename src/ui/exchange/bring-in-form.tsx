"use client";

import { useMutation } from "@tanstack/react-query";
import { useCallback, useId, useState } from "react";
import { MAX_PROGRAMME_FILE_BYTES } from "@/domain/exchange/file-format";
import { messageOf } from "@/ui/api-error";
import { byteWords } from "@/ui/exchange/exchange-words";
import { ProgrammeProgress } from "@/ui/exchange/programme-progress";
import { sendProgramme } from "@/ui/exchange/send-programme";
import { Button } from "@/ui/kit/button";
import { Field } from "@/ui/kit/field";
import { FormError } from "@/ui/kit/form-error";
import { ProgressBar } from "@/ui/kit/progress-bar";
import { useTRPC } from "@/ui/trpc";

/** The organisation the programme comes into; null founds a new one first. */
type Props = { organisation: { id: string; name: string } | null };

export const BringInForm = ({ organisation }: Props) => {
  const trpc = useTRPC();
  const inputId = useId();
  const peopleId = useId();
  const [file, setFile] = useState<File | null>(null);
  const [programmeName, setProgrammeName] = useState("");
  const [organisationName, setOrganisationName] = useState("");
  const [failure, setFailure] = useState<string>();
  const [sent, setSent] = useState<{ share: number; cancel: () => void } | null>(null);
  const [taken, setTaken] = useState<{ organisationId: string; importId: string } | null>(null);
  const [isTaking, setTaking] = useState(false);
  const endTaking = useCallback(() => setTaking(false), []);
  const found = useMutation(trpc.organisation.foundOrganisation.mutationOptions());

  const send = async () => {
    if (!file) return setFailure("Choose a programme file first.");
    if (file.size > MAX_PROGRAMME_FILE_BYTES)
      return setFailure(`The file has more than ${byteWords(MAX_PROGRAMME_FILE_BYTES)}. Nothing was sent.`);
    if (organisation === null && organisationName.trim() === "")
      return setFailure("Give the organisation a name.");
    setFailure(undefined);
    setTaken(null);
    try {
      const { id } = organisation ?? {
        id: (found.data ?? (await found.mutateAsync({ name: organisationName }))).organisationId,
      };
      const sending = sendProgramme({ organisationId: id, file, programmeName }, (share) =>
        setSent((before) => before && { ...before, share }),
      );
      setSent({ share: 0, cancel: sending.cancel });
      const outcome = await sending.done;
      setSent(null);
      if ("message" in outcome) return setFailure(outcome.message);
      setTaken({ organisationId: id, importId: outcome.importId });
      setTaking(true);
    } catch (error) {
      setFailure(messageOf(error as Parameters<typeof messageOf>[0]));
    }
  };

  return (
    <form
      className="flex flex-col gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {organisation === null && (
        <Field
          label="Organisation that takes it in"
          onChange={(event) => setOrganisationName(event.target.value)}
          readOnly={found.isSuccess}
          value={organisationName}
        />
      )}
      <div>
        <label className="mb-1 block text-small font-medium" htmlFor={inputId}>
          Programme file
        </label>
        <input
          accept=".json,.xlsx,.zip"
          aria-describedby={peopleId}
          className="block max-w-full text-dense file:mr-3 file:h-8 file:rounded-control file:border file:border-control file:bg-raised file:px-3 file:font-medium file:text-ink"
          id={inputId}
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          type="file"
        />
        <p className="mt-1 text-small text-ink-3" id={peopleId}>
          People are told by their e-mail address. Whoever is no member of{" "}
          {organisation?.name ?? "the organisation"} when the file comes in is shown as a former member for
          good: invite them first.
        </p>
      </div>
      <Field
        help="Left empty, it keeps the name in the file."
        label="Name of the programme"
        maxLength={120}
        onChange={(event) => setProgrammeName(event.target.value)}
        value={programmeName}
      />
      {sent && (
        <ProgressBar
          cancel={{ label: "Stop", onSelect: sent.cancel }}
          figure={`${Math.round(sent.share * 100)} %`}
          share={sent.share}
          title="Sending the file"
        />
      )}
      {taken && <ProgrammeProgress key={taken.importId} {...taken} onEnd={endTaking} />}
      <FormError message={failure} />
      <Button busy={sent || isTaking ? "Bringing in…" : undefined} type="submit">
        Bring in a programme
      </Button>
    </form>
  );
};
