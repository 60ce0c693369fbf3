import { and, eq } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { StartAnswers } from "@/domain/programme/start-path";
import { invariant } from "@/domain/shared/invariant";
import type { Tx } from "@/data/client";
import { programmes } from "@/data/schema";

/** What the start questions decide of a programme, its obligations apart. */
export type StartChoice = {
  readonly answers: StartAnswers;
  readonly profileId: string;
  readonly frameworkIds: readonly string[];
};

const thisProgramme = (scope: AuthorisedProgramme) =>
  and(eq(programmes.organisationId, scope.organisationId), eq(programmes.id, scope.programmeId));

/** Locked until the transaction ends. */
export const lockStartChoice = async (tx: Tx, scope: AuthorisedProgramme): Promise<StartChoice> => {
  const [row] = await choiceIn(tx, scope).for("no key update");
  invariant(row, "an authorised programme exists");
  return toChoice(row);
};

export const startChoiceOf = async (tx: Tx, scope: AuthorisedProgramme): Promise<StartChoice> => {
  const [row] = await choiceIn(tx, scope);
  invariant(row, "an authorised programme exists");
  return toChoice(row);
};

const choiceIn = (tx: Tx, scope: AuthorisedProgramme) =>
  tx
    .select({
      answers: programmes.startAnswers,
      profileId: programmes.profileId,
      frameworkIds: programmes.frameworkIds,
    })
    .from(programmes)
    .where(thisProgramme(scope));

type Row = { answers: Record<string, unknown>; profileId: string; frameworkIds: string[] };

const toChoice = ({ answers, ...rest }: Row): StartChoice => ({
  ...rest,
  answers: Object.fromEntries(
    Object.entries(answers).map(([question, options]) => [question, [options].flat().map(String)]),
  ),
});

export const saveStartChoice = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { answers, profileId, frameworkIds }: StartChoice,
): Promise<void> => {
  await tx
    .update(programmes)
    .set({ startAnswers: { ...answers }, profileId, frameworkIds: [...frameworkIds] })
    .where(thisProgramme(scope));
};
