import { describe, expect, test } from "vitest";
import { answerInput } from "@/domain/assessment/answer";
import { answersAtSite } from "@/domain/assessment/answer-source";
import type { AnswersById } from "@/domain/assessment/answer-source";
import { capabilityLevels } from "@/domain/assessment/capability-levels";
import { isGroupWide } from "@/domain/framework/group-wide";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import type { GivenAnswer } from "@/data/seed/answers-for-levels";
import { demoAssetsOf } from "@/data/seed/demo-assets";
import { groupLevelsIn, siteLevelsIn } from "@/data/seed/demo-levels";
import { demoProgramme as demo } from "@/data/seed/demo-programme";
import { demoAnswersOf } from "@/data/seed/insert-demo-assessments";

const TODAY = demo.roadmap.plannedOn;
const scored = (given: readonly GivenAnswer[]): AnswersById =>
  new Map(
    given.map(({ criterionId, answer }) => [
      criterionId,
      { value: answer.value, testDueOn: answer.control?.testDueOn ?? null },
    ]),
  );

const places = demo.rounds.flatMap((round, number) =>
  round.sites.map((site) => ({ round: round.name, number, site })),
);

describe("the demo's answers", () => {
  test.each(places)("$round at $site reach the wished levels and no more", ({ number, site }) => {
    const answerOf = answersAtSite(
      scored(demoAnswersOf(demo, number, site)),
      scored(demoAnswersOf(demo, number, null)),
    );
    for (const [id, wished] of siteLevelsIn(demo, number, site)) {
      const levels = capabilityLevels(index, id, answerOf, TODAY);
      expect(levels.withCompensation, `${id} at ${site}`).toBe(wished ?? 0);
      if (wished === null) expect(levels.bestCase, `${id} at ${site}`).toBeGreaterThan(0);
    }
  });

  test("the organisation's reach theirs in every round", () => {
    for (const number of demo.rounds.keys()) {
      const answerOf = answersAtSite(new Map(), scored(demoAnswersOf(demo, number, null)));
      const wished = groupLevelsIn(demo, number);
      for (const capability of index.model.capabilities.filter(isGroupWide))
        expect(capabilityLevels(index, capability.id, answerOf, TODAY).withCompensation, capability.id).toBe(
          wished.get(capability.id),
        );
    }
  });

  test("are such as a person could have given", () => {
    for (const { number, site } of places)
      for (const { criterionId, answer } of [
        ...demoAnswersOf(demo, number, site),
        ...demoAnswersOf(demo, number, null),
      ]) {
        expect(index.criterion(criterionId), criterionId).toBeDefined();
        expect(answerInput.parse(answer)).toEqual(answer);
      }
  });

  test("every remark and every compensating control of the content is used", () => {
    const last = demo.rounds.length - 1;
    const given = demo.sites.flatMap(({ code }) =>
      demoAnswersOf(demo, last, code).map(({ criterionId, answer }) => ({
        at: `${code} ${criterionId}`,
        ...answer,
      })),
    );
    const sorted = (items: readonly { site: string; criterionId: string }[]) =>
      items.map(({ site, criterionId }) => `${site} ${criterionId}`).sort();
    const where = (kept: (answer: (typeof given)[number]) => boolean) =>
      given
        .filter(kept)
        .map(({ at }) => at)
        .sort();
    expect(where(({ value }) => value === "compensated")).toEqual(sorted(demo.compensations));
    expect(where(({ rationale }) => rationale !== "")).toEqual(sorted(demo.remarks));
  });
});

describe("the demo's inventory", () => {
  const assets = demo.sites.map((site) => demoAssetsOf(demo, site));

  test("has the assets each site says, the same every time", () => {
    expect(assets.map(({ length }) => length)).toEqual(demo.sites.map(({ assetCount }) => assetCount));
    expect(demo.sites.map((site) => demoAssetsOf(demo, site))).toEqual(assets);
  });

  test("no name, address or serial number occurs twice", () => {
    const all = assets.flat();
    for (const field of [
      all.map(({ name }) => name),
      all.map(({ serialNumber }) => serialNumber),
      all.flatMap(({ ipAddresses }) => ipAddresses),
      all.flatMap(({ macAddresses }) => macAddresses),
    ])
      expect(new Set(field).size).toBe(all.length);
  });
});
