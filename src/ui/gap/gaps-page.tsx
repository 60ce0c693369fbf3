"use client";

import type { Route } from "next";
import { useDeferredValue } from "react";
import { gapListQuery, gapPlace, type GapListQuery } from "@/ui/gap/gap-address";
import type { GapListOutput, ProgrammeOutput } from "@/ui/gap/gap-output";
import { GapsBoard } from "@/ui/gap/gaps-board";
import { GapsEmpty } from "@/ui/gap/gaps-empty";
import { useGapList } from "@/ui/gap/use-gap-list";
import { PageHeadline } from "@/ui/kit/page-headline";
import { TextLink } from "@/ui/kit/text-link";
import { useUrlParams } from "@/ui/kit/use-url-params";

type Props = {
  programme: ProgrammeOutput;
  first: { readonly query: GapListQuery; readonly page: GapListOutput };
};

/** The answer over all gaps, the list under its filter, and what is at stake for whom. */
export const GapsPage = ({ programme, first }: Props) => {
  const [params, patch] = useUrlParams();
  const query = gapListQuery(new URLSearchParams(useDeferredValue(params.toString())));
  const list = useGapList(programme.id, query, first);
  const { headline, unknown, isAssessed, openCount } = list.head;
  const place = gapPlace(params.get("gap"), programme.sites);
  return (
    // Below 1440 px the side panel lies over the right edge: what is selected and what is asked stay left of it.
    <div className={place ? "md:max-xl:mr-82 print:mr-0" : undefined}>
      <PageHeadline answer={headline}>
        <Unknown isAssessed={isAssessed} programmeId={programme.id} unknown={unknown} />
      </PageHeadline>
      {openCount === 0 ? (
        <GapsEmpty isAssessed={isAssessed} measuredAgainst={query.measuredAgainst} programme={programme} />
      ) : (
        <GapsBoard list={list} patch={patch} place={place} programme={programme} query={query} />
      )}
    </div>
  );
};

type UnknownProps = Pick<GapListOutput, "unknown" | "isAssessed"> & { programmeId: string };

/** What could not be ranked, because nobody could answer. */
const Unknown = ({ unknown: { levels, places }, isAssessed, programmeId }: UnknownProps) => {
  if (!isAssessed || levels === 0) return null;
  const [only] = places;
  const where = places.length === 1 ? `at ${only}` : `in ${places.length} places`;
  return (
    <>
      {levels.toLocaleString("en-GB")} {levels === 1 ? "level" : "levels"} {where}{" "}
      {levels === 1 ? "is" : "are"} unknown and not in this list:{" "}
      <TextLink href={`/programmes/${programmeId}/assessments/answers` as Route}>ask for them</TextLink>.
    </>
  );
};
