import { sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import { holdsUntil } from "@/domain/countermeasure/control-state";
import type { RegisteredControl } from "@/domain/countermeasure/registered-control";
import type { Tx } from "@/data/client";

/**
 * Answers that name a control of the register carry its day: open ones at its places that are compensated by it follow what
 * the register says now, also where it says less than before. Frozen ones stay as they were.
 * @param before the name under which answers know it.
 */
export const dateNamedAnswers = async (
  tx: Tx,
  { organisationId, programmeId }: AuthorisedProgramme,
  control: Pick<RegisteredControl, "name" | "entered" | "testDueOn" | "expiresOn">,
  before: string,
): Promise<void> => {
  const until = holdsUntil({ ...control, withdrawnOn: null });
  const uses = JSON.stringify(
    control.entered.map(({ criterionId, siteId }) => ({ criterion_id: criterionId, site_id: siteId })),
  );
  await tx.execute(sql`
    update answers a set control_name = ${control.name}, control_test_due_on = ${until}, version = a.version + 1
    from assessments s, jsonb_to_recordset(${uses}::jsonb) u (criterion_id text, site_id uuid)
    where a.organisation_id = ${organisationId} and a.programme_id = ${programmeId}
      and s.organisation_id = a.organisation_id and s.id = a.assessment_id and s.frozen_at is null
      and a.criterion_id = u.criterion_id and (u.site_id is null or u.site_id = a.site_id)
      and a.value = 'compensated' and a.control_name = ${before}
      and (a.control_name, a.control_test_due_on) is distinct from (${control.name}, ${until}::date)`);
};
