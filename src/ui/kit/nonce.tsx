"use client";
import { setNonce } from "get-nonce";
import { createContext, type ReactNode, use, useInsertionEffect } from "react";

const NonceContext = createContext<string | undefined>(undefined);

/** The document's style nonce for Radix' `<style>` elements. The root layout passes it once. */
export function NonceProvider({ nonce, children }: { nonce?: string; children: ReactNode }) {
  // Before any child's effect: scroll locking reads it when a dialog opens.
  useInsertionEffect(() => {
    if (nonce !== undefined) setNonce(nonce);
  }, [nonce]);
  return <NonceContext value={nonce}>{children}</NonceContext>;
}

export const useNonce = (): string | undefined => use(NonceContext);
