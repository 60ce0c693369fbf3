import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { holdsUntil } from "@/domain/countermeasure/control-state";
import type { CompensatingControl } from "@/domain/assessment/answer";
import type { SiteId } from "@/domain/shared/ids";
import { dayWords } from "@/ui/assessment/calendar-words";
import { Button } from "@/ui/kit/button";
import { TextLink } from "@/ui/kit/text-link";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programmeId: string;
  criterionId: string;
  siteId: SiteId | null;
  /** Name in the form. */
  picked: string;
  onPick: (control: CompensatingControl) => void;
};

/** Controls of the register that stand in for this question here; one picked keeps its days up to date by itself. */
export const RegisteredControls = ({ programmeId, criterionId, siteId, picked, onPick }: Props) => {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.countermeasure.controls.queryOptions({ programmeId }));
  if (!data) return null;
  const here = data.controls.filter(({ entered }) =>
    entered.some((use) => use.criterionId === criterionId && (use.siteId ?? siteId) === siteId),
  );
  const register = `/programmes/${programmeId}/assessments/controls` as Route;
  if (here.length === 0)
    return (
      <p className="text-small text-ink-3">
        No control of the register stands in for {criterionId} here.{" "}
        <TextLink href={register}>Open the register</TextLink>
      </p>
    );
  return (
    <div className="flex flex-wrap items-center gap-2 text-small">
      <span className="text-ink-3">From the register</span>
      {here.map((control) => {
        const testDueOn = holdsUntil({ ...control, withdrawnOn: null });
        return (
          <Button
            aria-pressed={picked === control.name}
            key={control.id}
            onClick={() => onPick({ name: control.name, testDueOn })}
            size="small"
          >
            {control.name}, holds until {dayWords(testDueOn)}
          </Button>
        );
      })}
    </div>
  );
};
