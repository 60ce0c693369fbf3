"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import type { GapListQuery } from "@/ui/gap/gap-address";
import type { GapListOutput } from "@/ui/gap/gap-output";
import { useTRPC } from "@/ui/trpc";

/** The pages of the list that have been asked for; while a new filter is on its way the old rows stay. */
export const useGapList = (
  programmeId: string,
  query: GapListQuery,
  first: { readonly query: GapListQuery; readonly page: GapListOutput },
) => {
  const trpc = useTRPC();
  const isFirst = JSON.stringify(query) === JSON.stringify(first.query);
  const list = useInfiniteQuery(
    trpc.gap.rankedGaps.infiniteQueryOptions(
      { programmeId, ...query },
      {
        getNextPageParam: ({ nextCursor }) => nextCursor,
        placeholderData: (before) => before,
        ...(isFirst && { initialData: { pages: [first.page], pageParams: [0] } }),
      },
    ),
  );
  const pages = list.data?.pages ?? [first.page];
  return { ...list, head: pages[0] ?? first.page, rows: pages.flatMap((page) => page.rows) };
};
