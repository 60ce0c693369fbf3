import { z } from "zod";
import { assetQueryInput } from "@/domain/footprint/asset-query";
import { assetPage, countAssets, selectAssets } from "@/data/footprint/assets";
import { countedZonesOf } from "@/data/footprint/zones";
import { programmeQuery } from "@/api/trpc";

const PAGE_MOST = 200;

/** One page of the inventory and, with the first, how many there are. */
export const assets = programmeQuery("footprint:read")
  .input(
    assetQueryInput.extend({
      cursor: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(PAGE_MOST).default(100),
    }),
  )
  .query(async ({ ctx, input: { cursor, limit, ...query } }) => {
    const selection = await selectAssets(ctx.tx, ctx.scope, query);
    const [rows, counts] = await Promise.all([
      assetPage(ctx.tx, ctx.scope, selection, query, { offset: cursor, limit }),
      cursor === 0 ? countAssets(ctx.tx, selection) : null,
    ]);
    return { rows, counts, nextCursor: rows.length === limit ? cursor + limit : null };
  });

export const zones = programmeQuery("footprint:read").query(({ ctx }) => countedZonesOf(ctx.tx, ctx.scope));
