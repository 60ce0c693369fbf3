import { Button } from "@/ui/kit/button";

type Props = {
  isList: boolean;
  onList: () => void /** Null: no question is open to step from. */;
  onStep: ((offset: 1 | -1) => void) | null;
};

/** Moving on a phone, where one question is shown at a time. */
export const PhoneSteps = ({ isList, onList, onStep }: Props) => (
  <div className="flex flex-wrap items-center gap-2 md:hidden">
    {onStep && (
      <>
        <Button onClick={() => onStep(-1)} size="large">
          Back
        </Button>
        <Button onClick={() => onStep(1)} size="large">
          Next
        </Button>
      </>
    )}
    <Button onClick={onList} variant="quiet">
      {isList ? "One at a time" : "All questions"}
    </Button>
  </div>
);
