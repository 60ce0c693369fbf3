"use client";
import { useSearchParams } from "next/navigation";
import { useCallback } from "react";

/** Values by name; null takes the name out of the address. */
export type UrlPatch = Readonly<Record<string, string | null>>;

/** State that can be sent to a colleague: it lives in the address, and changing it asks the server for nothing. */
export const useUrlParams = (): [params: URLSearchParams, patch: (values: UrlPatch) => void] => {
  const params = useSearchParams();
  const patch = useCallback((values: UrlPatch) => {
    const next = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(values)) {
      if (value === null || value === "") next.delete(name);
      else next.set(name, value);
    }
    const text = next.toString();
    window.history.replaceState(null, "", text === "" ? window.location.pathname : `?${text}`);
  }, []);
  return [params, patch];
};
