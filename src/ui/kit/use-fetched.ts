"use client";
import { type ComponentType, useCallback, useState } from "react";

/**
 * A component whose code is fetched when it is first asked for. Unlike `next/dynamic` a failed fetch takes nothing
 * down: the component stays away, and asking again tries again. `fetchComponent` must be the same at every call.
 */
export const useFetched = <Props>(fetchComponent: () => Promise<ComponentType<Props>>) => {
  const [Fetched, setFetched] = useState<ComponentType<Props> | null>(null);
  const ask = useCallback(
    () =>
      fetchComponent().then(
        (component) => setFetched(() => component),
        () => {},
      ),
    [fetchComponent],
  );
  return [Fetched, ask] as const;
};
