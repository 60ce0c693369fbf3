import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { FieldValues, Path, PathValue, UseFormReturn } from "react-hook-form";
import { lostRaces, type LostRace } from "@/domain/shared/seen-value";
import type { ApiError } from "@/ui/api-error";

/** The fields a form was opened with, sent along with a save, and those that another has changed meanwhile. */
export const useSeenFields = (opened: object) => {
  const queryClient = useQueryClient();
  const [seen, setSeen] = useState<Record<string, unknown>>({ ...opened });
  const [lost, setLost] = useState<readonly LostRace[]>([]);
  return {
    seen,
    lost,
    /** False where the save was refused for another reason than a lost race. */
    lose: (error: ApiError): boolean => {
      const races = lostRaces(error.data?.refusal);
      if (races.length > 0) void queryClient.invalidateQueries().then(() => setLost(races));
      return races.length > 0;
    },
    /** What a form that stays open has saved. */
    see: (fields: object): void => setSeen((before) => ({ ...before, ...fields })),
    /** Whichever value stays: the stored one was seen. */
    settle: (race: LostRace): void => {
      setSeen((before) => ({ ...before, [race.key]: race.stored }));
      setLost((before) => before.filter((each) => each !== race));
    },
  };
};

export const fillIn = <Values extends FieldValues>(
  { setValue }: Pick<UseFormReturn<Values>, "setValue">,
  values: Partial<Values>,
): void => {
  for (const name of Object.keys(values) as Path<Values>[])
    setValue(name, values[name] as PathValue<Values, typeof name>, { shouldDirty: true });
};
