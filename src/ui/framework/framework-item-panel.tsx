"use client";

import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { practiceScaleOf } from "@/domain/assessment/models/practice-scale";
import { messageOf } from "@/ui/api-error";
import { CoverageMark } from "@/ui/framework/coverage-mark";
import { DISCLAIMER } from "@/ui/framework/coverage-words";
import type { FrameworkItemOutput } from "@/ui/framework/framework-output";
import { ItemSourceSection } from "@/ui/framework/item-source-section";
import { Button } from "@/ui/kit/button";
import { Figure } from "@/ui/kit/figure";
import { SidePanel } from "@/ui/kit/side-panel";
import { SidePanelSection } from "@/ui/kit/side-panel-section";
import { Spinner } from "@/ui/kit/spinner";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programmeId: string;
  base: string;
  catalogueId: string;
  itemId: string;
  siteId: string | null;
  onClose: () => void;
};

/** What stands behind one item, down to the question that was answered. */
export const FrameworkItemPanel = ({ programmeId, base, catalogueId, itemId, siteId, onClose }: Props) => {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(
    trpc.framework.frameworkItem.queryOptions({ programmeId, catalogueId, itemId, siteId }),
  );
  return (
    <SidePanel
      onClose={onClose}
      title={data?.item.title ?? itemId}
      where={data ? `${data.kindName} ${itemId}` : itemId}
    >
      {data ? (
        <Explanation base={base} catalogueId={catalogueId} data={data} />
      ) : (
        <SidePanelSection>
          {error ? (
            <>
              <p className="mb-2">{messageOf(error)}</p>
              <Button onClick={() => void refetch()}>Try again</Button>
            </>
          ) : (
            <output className="flex items-center gap-2 text-ink-2">
              <Spinner /> Reading what stands behind it
            </output>
          )}
        </SidePanelSection>
      )}
    </SidePanel>
  );
};

type ExplanationProps = { base: string; catalogueId: string; data: FrameworkItemOutput };

const Explanation = ({ base, catalogueId, data }: ExplanationProps) => (
  <>
    <SidePanelSection>
      {data.state !== null && (
        <p className="mb-1 font-semibold">
          <CoverageMark state={data.state} />
        </p>
      )}
      <p className="text-ink-2">{whySentence(data)}</p>
      {data.item.text !== null && <p className="mt-2 text-ink-2">{data.item.text}</p>}
      {data.ancestors.length > 0 && (
        <p className="mt-2 text-small text-ink-3">
          {data.ancestors.map(({ id, title }) => `${id} ${title}`).join(" › ")}
        </p>
      )}
    </SidePanelSection>
    {data.own.length > 0 && (
      <SidePanelSection title="Answered in the framework itself">
        <ul className="grid gap-1">
          {data.own.map(({ assessmentId, placeName, value, state }) => (
            <li className="flex flex-wrap items-center gap-x-2" key={assessmentId}>
              <Figure
                href={`${base}/practices/${assessmentId}?q=${encodeURIComponent(data.item.id)}` as Route}
              >
                {placeName ?? "The organisation"}
              </Figure>
              <span className="ml-auto inline-flex items-center gap-2">
                {practiceScaleOf(catalogueId) === "c2m2" && (
                  <span className="text-small text-ink-3">{value}</span>
                )}
                <CoverageMark state={state} />
              </span>
            </li>
          ))}
        </ul>
      </SidePanelSection>
    )}
    {data.sources.map((source) => (
      <ItemSourceSection
        base={base}
        key={`${source.from.catalogueId} ${source.from.itemId} ${source.provenance} ${source.reviewer}`}
        source={source}
      />
    ))}
    <SidePanelSection>
      <p className="text-small text-ink-2">{DISCLAIMER}</p>
    </SidePanelSection>
  </>
);

const whySentence = ({ isAnswered, isOwn, isCompensated, sources }: FrameworkItemOutput): string => {
  if (!isAnswered) return "A heading: what is linked to it is shown and never counted.";
  if (isOwn)
    return sources.length === 0
      ? "It was answered in the framework itself."
      : "It was answered in the framework itself, which goes before the links below.";
  if (sources.length === 0) return "Nothing is linked to it. Answer it in an assessment of this framework.";
  const links = sources.length === 1 ? "one link" : `${sources.length} links`;
  return `From ${links}; it is as good as the least of them.${isCompensated ? " A compensating control stands in for a part." : ""}`;
};
