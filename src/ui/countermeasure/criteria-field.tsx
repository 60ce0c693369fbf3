import { useState } from "react";
import type { ControlCatalogueOutput } from "@/ui/countermeasure/control-output";
import { Button } from "@/ui/kit/button";
import { Checkbox } from "@/ui/kit/checkbox";
import { SelectField } from "@/ui/kit/select-field";

type Props = {
  capabilities: ControlCatalogueOutput["capabilities"];
  chosen: readonly string[];
  /** Capabilities in which the chosen template may stand in; they come first. */
  fitting: readonly string[];
  error: string | undefined;
  onChange: (criterionIds: readonly string[]) => void;
};

/** Criteria by capability; what is chosen stays in sight. */
export const CriteriaField = ({ capabilities, chosen, fitting, error, onChange }: Props) => {
  const ordered = [
    ...capabilities.filter(({ id }) => fitting.includes(id)),
    ...capabilities.filter(({ id }) => !fitting.includes(id)),
  ];
  const firstChosen = capabilities.find(({ criteria }) => criteria.some(({ id }) => chosen.includes(id)));
  const [picked, setPicked] = useState<string | undefined>();
  const capability =
    ordered.find(({ id }) => id === (picked ?? firstChosen?.id)) ??
    (fitting.length > 0 ? ordered[0] : undefined);
  const without = (gone: string) => chosen.filter((id) => id !== gone);
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-small font-medium text-ink-2">Stands in for</legend>
      {chosen.length > 0 && (
        <ul className="mb-2 flex flex-wrap gap-2">
          {chosen.map((id) => (
            <li key={id}>
              <Button aria-label={`Leave out ${id}`} onClick={() => onChange(without(id))} size="small">
                {id} ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      <SelectField
        error={error}
        label="Capability"
        onValueChange={setPicked}
        options={ordered.map(({ id, name }) => ({
          value: id,
          label: `${id} ${name}${fitting.includes(id) ? ", fits" : ""}`,
        }))}
        placeholder="Choose a capability to see its criteria"
        value={capability?.id}
      />
      {capability && (
        <ul className="mt-2 max-h-48 overflow-y-auto rounded-control border border-line px-3 py-1">
          {capability.criteria.map(({ id, text }) => (
            <li key={id}>
              <Checkbox
                checked={chosen.includes(id)}
                label={`${id} ${text}`}
                onChange={({ target }) => onChange(target.checked ? [...chosen, id] : without(id))}
              />
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
};
