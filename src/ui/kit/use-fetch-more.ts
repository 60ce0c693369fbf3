"use client";
import { useEffect, useEffectEvent } from "react";

const LEAD_ROWS = 30;

type FetchMoreOptions = {
  lastDrawn: number;
  loaded: number;
  total: number;
  isFetching: boolean;
  onFetchMore?: () => void;
};

/** Asks for more rows as soon as fewer than 30 loaded ones are left below the window. */
export function useFetchMore({ lastDrawn, loaded, total, isFetching, onFetchMore }: FetchMoreOptions): void {
  const isEndNear = loaded < total && lastDrawn + LEAD_ROWS >= loaded;
  const fetchMore = useEffectEvent(() => onFetchMore?.());
  useEffect(() => {
    if (isEndNear && !isFetching) fetchMore();
  }, [isEndNear, isFetching]);
}
