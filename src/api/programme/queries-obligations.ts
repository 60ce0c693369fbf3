import { can } from "@/domain/access/permission";
import { obligationState } from "@/domain/programme/obligation";
import { obligationTemplate } from "@/data/content/obligations";
import { obligationsOf } from "@/data/programme/obligations";
import { today } from "@/api/today";
import { programmeQuery } from "@/api/trpc";

/** Every duty with its day and how it stands today, the earliest first. */
export const obligations = programmeQuery("programme:read").query(async ({ ctx: { tx, scope } }) => {
  const day = today();
  return {
    rows: (await obligationsOf(tx, scope)).map((each) => ({
      ...each,
      everyMonths:
        each.templateId === null ? null : (obligationTemplate(each.templateId)?.everyMonths ?? null),
      state: obligationState(each, day),
    })),
    today: day,
    mayWrite: can(scope.role, "programme:write") && scope.siteIds === null,
  };
});
