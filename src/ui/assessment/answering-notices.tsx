import type { OutboxState } from "@/ui/assessment/answer-outbox";
import type { Stored } from "@/ui/assessment/answer-queue";
import { Button } from "@/ui/kit/button";
import { StopMark } from "@/ui/kit/marks";
import { TextLink } from "@/ui/kit/text-link";

type Props = { state: OutboxState<Stored>; onShow: (criterionId: string) => void };

const answers = (count: number) => `${count} ${count === 1 ? "answer" : "answers"}`;

/** What keeps answers from being saved and needs a person; nothing while all is well. */
export const AnsweringNotices = ({ state: { queue, reach, isKept }, onShow }: Props) => {
  const refused = [...queue.values()].filter(({ state }) => state.kind === "refused");
  const isSignedOut = reach === "signed-out" && queue.size > 0;
  const wouldLose = !isKept && queue.size > 0;
  if (refused.length === 0 && !isSignedOut && !wouldLose) return null;
  const first = refused[0];
  return (
    <div
      className="mb-4 flex flex-col gap-2 rounded-panel border border-stop-mark bg-surface px-4 py-3"
      role="alert"
    >
      {first && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>
            <StopMark className="mr-1.5 align-[-1px]" />
            {answers(refused.length)} not saved, kept on this device.
          </span>
          <Button onClick={() => onShow(first.criterionId)} size="small">
            Show why
          </Button>
        </p>
      )}
      {isSignedOut && (
        <p>
          <StopMark className="mr-1.5 align-[-1px]" />
          You are signed out. {answers(queue.size)} {queue.size === 1 ? "is" : "are"} kept on this device and
          saved after you <TextLink href="/sign-in">sign in again</TextLink>.
        </p>
      )}
      {wouldLose && (
        <p>
          <StopMark className="mr-1.5 align-[-1px]" />
          This browser keeps nothing on the device. Leave the page open until {answers(queue.size)}{" "}
          {queue.size === 1 ? "is" : "are"} saved.
        </p>
      )}
    </div>
  );
};
