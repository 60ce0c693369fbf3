import { programmeStanding, type ProgrammeStanding } from "@/domain/assessment/programme-standing";
import { acceptances } from "@/domain/countermeasure/acceptances";
import { approvalNeeds } from "@/domain/report/approval-needs";
import { changeSince } from "@/domain/report/change-since";
import { consciouslyOpen } from "@/domain/report/consciously-open";
import { executivePage } from "@/domain/report/executive-page";
import { forecastLevels } from "@/domain/report/forecast";
import { formatsFor } from "@/domain/report/format";
import { obligationNeeds } from "@/domain/report/obligation-needs";
import { finishMonthOf, planOf } from "@/domain/report/plan-of";
import { plannedLifts } from "@/domain/report/planned-lifts";
import { plannedLevels, plannedPoints } from "@/domain/report/planned-share";
import type { SiteFacts } from "@/domain/report/site-rows";
import { verifiedPoint } from "@/domain/report/trend";
import type { SiteId } from "@/domain/shared/ids";
import { addMonths, monthOf } from "@/domain/shared/month";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import type { ReportState } from "@/data/report/report-state";
import { assessedPlaces, rankState, targetsAgainst } from "@/api/report/rank-state";
import { rateRounds } from "@/api/report/rate-rounds";

const siteFacts = ({ sites, outages, unassigned }: ReportState): ReadonlyMap<SiteId, SiteFacts> =>
  new Map(
    sites.map(({ id }) => [
      id,
      { nextOutage: outages.get(id)?.[0] ?? null, unassignedAssets: unassigned.get(id) ?? null },
    ]),
  );

type CurrentRound = ReturnType<typeof rateRounds>[number] | undefined;

/** The plan with what it promises: levels at its end, and the share of target on the way there. */
const planAhead = (
  state: ReportState,
  ranking: ReturnType<typeof rankState>,
  standing: ProgrammeStanding,
  current: CurrentRound,
) => {
  const { programme, sites, packages, outages } = state;
  const endMonth = addMonths(programme.startMonth, programme.horizonMonths - 1);
  const finishing = packages.map((each) => ({ ...each, finishMonth: finishMonthOf(each) }));
  const forecast = forecastLevels(index, sites, standing, plannedLifts(index, finishing));
  const plan = planOf({
    ...state,
    ...ranking,
    endMonth,
    outagesAt: (siteId) => outages.get(siteId) ?? [],
    forecast: current ? plannedLevels(current.figures, forecast.at(-1)) : null,
  });
  return { endMonth, plan, planned: plan && current ? plannedPoints(current, forecast, endMonth) : [] };
};

/** The executive page with the curve of its first figure. @param today ISO date. */
export const composeReport = (state: ReportState, today: string) => {
  const { sites, programme } = state;
  const { currency, startMonth } = programme;
  const { targetsOf } = targetsAgainst(state, today, "final");
  const rounds = rateRounds(state, targetsOf, today);
  const current = rounds.at(-1);
  const standing = current?.standing ?? programmeStanding(index, sites, [], today);
  const places = assessedPlaces(standing, today);
  const ranking = rankState(state, places, today);
  const { endMonth, plan, planned } = planAhead(state, ranking, standing, current);
  const change = changeSince(index.model, rounds);
  const formats = formatsFor(currency);
  const page = executivePage({
    model: index.model,
    sites,
    ...places,
    organisationLevels: standing.organisation,
    targetsOf,
    today,
    currency,
    ...ranking,
    plan,
    consciouslyOpen: consciouslyOpen(
      index,
      ranking.gaps,
      (siteId) => (siteId === null ? standing.group : standing.bySite.get(siteId))?.answerOf,
      today,
      acceptances(state.controls, state.accepted, (id) => index.criterion(id)?.capabilityId),
    ),
    factsBySite: siteFacts(state),
    previous: change && { share: change.shareBefore, when: formats.month(monthOf(change.since)) },
    decideBy: null,
    reportedNeeds: [
      ...approvalNeeds(state.proposed, today, formats),
      ...obligationNeeds(state.obligations, today, formats),
    ],
  });
  return {
    page,
    trend: { startMonth, endMonth, verified: rounds.map(verifiedPoint), planned },
    change,
    verifiedOn: current?.on ?? null,
    gapsDue: targetsAgainst(state, today, "milestone").dueMonth,
  };
};
