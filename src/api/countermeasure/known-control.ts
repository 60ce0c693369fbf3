import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { RegisteredControl } from "@/domain/countermeasure/registered-control";
import type { CountermeasureId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import type { Tx } from "@/data/client";
import { controlsOf, lockControl } from "@/data/countermeasure/controls";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";

/**
 * The control as it stands, locked, if it is still what the writer saw.
 * @throws Refusal `not-found`, `conflict`, `not-permitted` where the writer sees a part of its sites alone.
 */
export const knownControl = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  controlId: CountermeasureId,
  expectedVersion: number,
): Promise<RegisteredControl> => {
  const locked = await lockControl(tx, scope, controlId);
  const control = locked && (await controlsOf(tx, scope)).find(({ id }) => id === controlId);
  if (!control) throw new Refusal("not-found", "This control does not exist any more. Nothing was changed.");
  if (control.version !== expectedVersion)
    throw new Refusal(
      "conflict",
      "Not saved: somebody else has changed this control meanwhile. What you entered is kept here beside what is stored.",
      { version: control.version },
    );
  const places = new Set(control.entered.map(({ siteId }) => siteId));
  if (places.size > 1 || places.has(null)) refusePartOfSites(scope);
  return control;
};
