"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { messageOf } from "@/ui/api-error";
import type { QuestionTalkOutput } from "@/ui/assessment/assessment-output";
import { momentWords } from "@/ui/assessment/calendar-words";
import { useDraft } from "@/ui/assessment/use-draft";
import { Button } from "@/ui/kit/button";
import { classNames } from "@/ui/kit/class-names";
import { FormError } from "@/ui/kit/form-error";
import { TextAreaField } from "@/ui/kit/text-area-field";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programmeId: string;
  assessmentId: string;
  itemId: string;
  data: QuestionTalkOutput;
};

const NOT_ALLOWED = "Your role reads comments.";

/** What was said about one question, the newest last, and a field for the next word. */
export const QuestionComments = ({ programmeId, assessmentId, itemId, data }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const draft = useDraft(`comment.${assessmentId}.${itemId}`, "");
  const follow = () => queryClient.invalidateQueries({ queryKey: trpc.assessment.pathKey() });
  const add = useMutation(
    trpc.assessment.addComment.mutationOptions({
      onSuccess: async () => {
        draft.drop();
        await follow();
      },
    }),
  );
  const resolve = useMutation(trpc.assessment.resolveComment.mutationOptions({ onSuccess: follow }));
  const failed = add.error ?? resolve.error;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <h3 className="text-small font-medium text-ink-3">Comments</h3>
      {data.comments.length === 0 && <p className="text-ink-3">Nobody has said anything yet.</p>}
      <ol className="flex flex-col gap-2">
        {data.comments.map(({ id, text, writtenBy, writtenAt, resolvedAt }) => (
          <li className={classNames("border-l-2 pl-3", resolvedAt ? "border-line" : "border-ink-3")} key={id}>
            <p className={classNames("whitespace-pre-line", resolvedAt !== null && "text-ink-3")}>{text}</p>
            <p className="flex flex-wrap items-center gap-x-2 text-small text-ink-3">
              {writtenBy}, {momentWords(writtenAt)}
              {resolvedAt !== null && ", resolved"}
              {data.mayWrite && (
                <Button
                  aria-label={`${resolvedAt === null ? "Resolve" : "Open again"}: ${text.slice(0, 60)}`}
                  onClick={() =>
                    resolve.mutate({ programmeId, commentId: id, isResolved: resolvedAt === null })
                  }
                  size="small"
                  variant="quiet"
                >
                  {resolvedAt === null ? "Resolve" : "Open again"}
                </Button>
              )}
            </p>
          </li>
        ))}
      </ol>
      <TextAreaField
        label="Say something about this question"
        maxLength={4000}
        onChange={(event) => draft.change(event.target.value)}
        readOnly={!data.mayWrite}
        rows={2}
        value={draft.text}
      />
      <p>
        <Button
          busy={add.isPending ? "Adding…" : undefined}
          onClick={() => add.mutate({ programmeId, assessmentId, itemId, text: draft.text })}
          reason={data.mayWrite ? undefined : NOT_ALLOWED}
        >
          Add the comment
        </Button>
      </p>
      <FormError message={failed ? messageOf(failed) : undefined} />
    </div>
  );
};
