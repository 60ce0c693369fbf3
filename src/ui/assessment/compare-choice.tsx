import type { ListedAssessment } from "@/ui/assessment/assessment-output";
import { dayWords } from "@/ui/assessment/calendar-words";
import type { Compared } from "@/ui/assessment/compare-address";
import { placeKey, type Place } from "@/ui/assessment/place";
import { SelectField } from "@/ui/kit/select-field";
import type { UrlPatch } from "@/ui/kit/use-url-params";

type Props = { compared: Compared; places: readonly Place[]; onChange: (patch: UrlPatch) => void };

const label = ({ name, startedOn, frozenAt }: ListedAssessment): string =>
  `${name}, ${dayWords(startedOn)}${frozenAt === null ? ", open" : ""}`;

/** Which place, and which two of its assessments. */
export const CompareChoice = ({ compared: { place, before, after }, places, onChange }: Props) => {
  const options = place.assessments.map((each) => ({ value: each.id as string, label: label(each) }));
  return (
    <div className="mb-4 grid gap-3 rounded-panel border border-line bg-surface px-4 py-3 md:grid-cols-3">
      <SelectField
        label="Of"
        onValueChange={(of) => onChange({ of, a: null, b: null })}
        options={places.map((each) => ({
          value: placeKey(each),
          label: `${each.name}, ${each.assessments.length}`,
        }))}
        value={placeKey(place)}
      />
      <SelectField
        label="Then"
        onValueChange={(a) => onChange({ a })}
        options={options}
        placeholder="No assessment"
        value={before?.id}
      />
      <SelectField
        label="Now"
        onValueChange={(b) => onChange({ b })}
        options={options}
        placeholder="No assessment"
        value={after?.id}
      />
    </div>
  );
};
