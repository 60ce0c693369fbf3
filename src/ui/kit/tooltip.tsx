"use client";
import { Tooltip as Primitive } from "radix-ui";
import type { ReactNode } from "react";

/** Words for somebody who hovers or focuses; never the only place where something is said on a wide screen. */
export function Tooltip({ text, children }: { text: ReactNode; children: ReactNode }) {
  return (
    <Primitive.Provider delayDuration={300}>
      <Primitive.Root>
        <Primitive.Trigger asChild>{children}</Primitive.Trigger>
        <Primitive.Portal>
          <Primitive.Content
            className="z-50 max-w-64 rounded-panel bg-raised px-3 py-2 text-small shadow-float"
            collisionPadding={8}
            sideOffset={6}
          >
            {text}
          </Primitive.Content>
        </Primitive.Portal>
      </Primitive.Root>
    </Primitive.Provider>
  );
}
