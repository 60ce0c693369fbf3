"use client";

import type { Route } from "next";
import { dayWords } from "@/ui/assessment/calendar-words";
import type { PracticeDesk } from "@/ui/assessment/practice-desk";
import type { PracticesOutput } from "@/ui/assessment/practice-output";
import { practicesHeadline } from "@/ui/assessment/practices-words";
import { useFigures } from "@/ui/assessment/use-practice-desk";
import { PageHeadline } from "@/ui/kit/page-headline";
import { TextLink } from "@/ui/kit/text-link";

type Props = { base: string; page: PracticesOutput; desk: PracticeDesk; reason: string | null };

/** Where the assessment stands and what it is. */
export const PracticesHead = ({ base, page, desk, reason }: Props) => {
  const figures = useFigures(desk);
  const { catalogue, catalogueId, startedOn, startedBy } = page;
  return (
    <PageHeadline answer={practicesHeadline(page, figures)}>
      <TextLink href={`${base}/frameworks` as Route}>All frameworks</TextLink>
      {" · "}
      <TextLink href={`${base}/frameworks/${encodeURIComponent(catalogueId)}` as Route}>
        Coverage of this framework
      </TextLink>
      <span className="block max-md:hidden">
        {page.name === catalogue.name ? "" : `${page.name}: `}
        {catalogue.name}, version {page.catalogueVersion}, started {dayWords(startedOn)} by {startedBy}. An
        answer here replaces what is linked from elsewhere.
      </span>
      {reason !== null && <span className="block">{reason}</span>}
    </PageHeadline>
  );
};
