"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { messageOf } from "@/ui/api-error";
import { FileProblemList } from "@/ui/exchange/file-problem-list";
import { FormError } from "@/ui/kit/form-error";
import { ProgressBar } from "@/ui/kit/progress-bar";
import { useTRPC } from "@/ui/trpc";

const POLL_MS = 500;

type Props = {
  organisationId: string;
  importId: string;
  /** The file has ended without becoming a programme; another may be sent. */
  onEnd: () => void;
};

/** A programme file on its way in: how far it is, what is wrong with it, or the way to what it became. */
export const ProgrammeProgress = ({ organisationId, importId, onEnd }: Props) => {
  const trpc = useTRPC();
  const key = { organisationId, importId };
  const { data, error, refetch } = useQuery({
    ...trpc.exchange.programmeImport.queryOptions(key),
    refetchInterval: ({ state }) =>
      state.data === undefined || ["uploaded", "running"].includes(state.data.state) ? POLL_MS : false,
  });
  const cancel = useMutation(
    trpc.exchange.cancelProgrammeImport.mutationOptions({ onSettled: () => void refetch() }),
  );
  const state = data?.state;
  const programmeId = data?.programmeId;
  const hasEnded = state === "failed" || state === "cancelled";
  useEffect(() => {
    if (state === "done" && programmeId) window.location.assign(`/programmes/${programmeId}/assessments`);
    if (hasEnded) onEnd();
  }, [state, programmeId, hasEnded, onEnd]);
  if (error) return <FormError message={messageOf(error)} />;
  if (state === "cancelled") return <FormError message="Stopped. Nothing was changed." />;
  if (state === "failed")
    return (
      <div className="flex flex-col gap-2">
        <FormError message={data?.failure ?? undefined} />
        {data && data.problems.count > 0 && (
          <FileProblemList count={data.problems.count} problems={data.problems.listed} />
        )}
      </div>
    );
  return (
    <ProgressBar
      cancel={{ label: "Cancel", onSelect: () => cancel.mutate(key) }}
      figure={`${data?.progress ?? 0} %`}
      note="All of it comes in, or nothing. You may leave this page."
      share={(data?.progress ?? 0) / 100}
      title={`Bringing in ${data?.fileName ?? "the programme"}`}
    />
  );
};
