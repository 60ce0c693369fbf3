"use client";

import { useRouter } from "next/navigation";
import type { Route } from "next";
import { useId, useState } from "react";
import type { Site } from "@/domain/footprint/site";
import { MAX_FILE_BYTES } from "@/domain/footprint/import-limits";
import { uploadFile } from "@/ui/footprint/upload-file";
import { Button } from "@/ui/kit/button";
import { FormError } from "@/ui/kit/form-error";
import { ProgressBar } from "@/ui/kit/progress-bar";
import { SelectField } from "@/ui/kit/select-field";

type Props = {
  programmeId: string;
  sites: readonly Site[];
  seesAllSites: boolean;
  reason: string | undefined;
};

const BY_ROW = "by-row";

export const UploadForm = ({ programmeId, sites, seesAllSites, reason }: Props) => {
  const router = useRouter();
  const inputId = useId();
  const [site, setSite] = useState<string>(
    sites.length === 1 || !seesAllSites ? (sites[0]?.id ?? BY_ROW) : BY_ROW,
  );
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState<{ share: number; cancel: () => void } | null>(null);
  const [failure, setFailure] = useState<string>();

  const upload = async () => {
    if (!file) return setFailure("Choose a file first.");
    if (file.size > MAX_FILE_BYTES)
      return setFailure(
        "The file has more than 200 MB. Split it, for example by site, and import the parts.",
      );
    setFailure(undefined);
    const sending = uploadFile({ programmeId, siteId: site === BY_ROW ? null : site, file }, (share) =>
      setSent((before) => before && { ...before, share }),
    );
    setSent({ share: 0, cancel: sending.cancel });
    const outcome = await sending.done;
    setSent(null);
    if (outcome.importId)
      router.push(`/programmes/${programmeId}/footprint/imports/${outcome.importId}` as Route);
    else setFailure(outcome.message);
  };

  return (
    <form
      className="flex flex-col items-start gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void upload();
      }}
    >
      <div className="flex w-full flex-wrap items-end gap-4">
        <div>
          <label className="mb-1 block text-small font-medium" htmlFor={inputId}>
            Inventory file
          </label>
          <input
            accept=".csv,.tsv,.txt,.xlsx,.json,.ndjson"
            className="block max-w-full text-dense file:mr-3 file:h-8 file:rounded-control file:border file:border-control file:bg-raised file:px-3 file:font-medium file:text-ink"
            id={inputId}
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
            type="file"
          />
        </div>
        <div className="w-64">
          <SelectField
            label="Site"
            onValueChange={setSite}
            options={[
              ...(seesAllSites ? [{ value: BY_ROW, label: "A column names the site" }] : []),
              ...sites.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={site}
          />
        </div>
        <Button busy={sent ? "Reading…" : undefined} reason={reason} type="submit" variant="primary">
          Read file
        </Button>
      </div>
      {sent && (
        <ProgressBar
          cancel={{ label: "Stop", onSelect: sent.cancel }}
          figure={`${Math.round(sent.share * 100)} %`}
          share={sent.share}
          title="Sending the file"
        />
      )}
      <FormError message={failure} />
      <p className="max-w-[80ch] text-small text-ink-3">
        CSV, XLSX or JSON, up to 200 MB. Nothing is changed by reading: you see first what would be added,
        changed and left alone.
      </p>
    </form>
  );
};
