import { useId } from "react";
import { EVIDENCE_FILE_BYTES, EVIDENCE_FILE_TYPES } from "@/domain/evidence/file-limits";
import type { ProofKindOutput } from "@/ui/evidence/evidence-output";
import { titleOf, type DraftProblems, type ProofDraft } from "@/ui/evidence/proof-draft";
import { ExceptionText } from "@/ui/kit/exception-text";
import { Field } from "@/ui/kit/field";
import { Segmented } from "@/ui/kit/segmented";
import { SegmentedField } from "@/ui/kit/segmented-field";
import { SelectField } from "@/ui/kit/select-field";
import { TextAreaField } from "@/ui/kit/text-area-field";

type Props = {
  draft: ProofDraft;
  kinds: readonly ProofKindOutput[];
  sites: readonly { readonly id: string; readonly name: string }[] | undefined;
  problems: DraftProblems;
  /** ISO day. */
  today: string;
  change: (over: Partial<ProofDraft>) => void;
};

const ACCEPTED = Object.keys(EVIDENCE_FILE_TYPES)
  .map((ending) => `.${ending}`)
  .join(",");

const WHOLE = "organisation";

export const ProofFields = ({ draft, kinds, sites, problems, today, change }: Props) => {
  const kind = kinds.find(({ id }) => id === draft.kind);
  return (
    <>
      <Segmented
        label="What is added"
        onValueChange={(form) => change({ form })}
        options={[
          { value: "file", label: "File" },
          { value: "link", label: "Link" },
          { value: "note", label: "Note" },
        ]}
        value={draft.form}
      />
      {draft.form === "file" && <FileField onFile={(file) => change({ file })} problem={problems.file} />}
      {draft.form === "link" && (
        <Field
          error={problems.url}
          label="Link"
          onChange={(event) => change({ url: event.target.value })}
          placeholder="https://"
          type="url"
          value={draft.url}
        />
      )}
      <Field
        error={problems.title}
        label="What it shows"
        onChange={(event) => change({ title: event.target.value })}
        placeholder={titleOf(draft) || "Rules of the cell firewall"}
        value={draft.title}
      />
      <SelectField
        help={kind && `${kind.meaning} Weighs half after ${kind.halfLifeMonths} months.`}
        label="Kind of proof"
        onValueChange={(id) => change({ kind: id })}
        options={kinds.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.kind}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          error={problems.takenOn}
          help="The day it was so, not the day of the upload."
          label="Taken on"
          max={today}
          onChange={(event) => change({ takenOn: event.target.value })}
          type="date"
          value={draft.takenOn}
        />
        <SegmentedField
          label="Seen where?"
          onValueChange={(view) => change({ isObserved: view === "floor" })}
          options={[
            { value: "paper", label: "On paper" },
            { value: "floor", label: "On the floor" },
          ]}
          value={draft.isObserved ? "floor" : "paper"}
        />
      </div>
      {sites && (
        <SelectField
          label="Where it holds"
          onValueChange={(siteId) => change({ siteId: siteId === WHOLE ? "" : siteId })}
          options={[
            { value: WHOLE, label: "Whole organisation" },
            ...sites.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={draft.siteId || WHOLE}
        />
      )}
      <TextAreaField
        error={problems.note}
        label={draft.form === "note" ? "What was seen or said" : "Note"}
        onChange={(event) => change({ note: event.target.value })}
        rows={draft.form === "note" ? 3 : 2}
        value={draft.note}
      />
    </>
  );
};

const FileField = ({
  onFile,
  problem,
}: {
  onFile: (file: File | null) => void;
  problem: string | undefined;
}) => {
  const id = useId();
  return (
    <div>
      <label className="mb-1 block text-small font-medium text-ink-2" htmlFor={id}>
        Evidence file
      </label>
      <input
        accept={ACCEPTED}
        aria-describedby={`${id}-help`}
        aria-invalid={problem !== undefined}
        className="block max-w-full text-dense file:mr-3 file:h-8 file:rounded-control file:border file:border-control file:bg-raised file:px-3 file:font-medium file:text-ink"
        id={id}
        onChange={(event) => onFile(event.target.files?.[0] ?? null)}
        type="file"
      />
      <p className="mt-1 text-small text-ink-3" id={`${id}-help`}>
        {problem === undefined ? (
          `PDF, picture, text, Office or capture file, up to ${EVIDENCE_FILE_BYTES / 1024 / 1024} MB.`
        ) : (
          <ExceptionText tone="stop">{problem}</ExceptionText>
        )}
      </p>
    </div>
  );
};
