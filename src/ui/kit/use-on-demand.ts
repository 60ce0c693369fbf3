"use client";
import { type ComponentType, type KeyboardEvent, type MouseEvent, useState } from "react";
import { useFetched } from "./use-fetched";

/**
 * For a button that opens something heavy: the code of the popup is fetched when the button is about to be pressed, and
 * a press opens it as soon as it is here, however early it came. Give `triggerProps` to the button until there is a
 * `Popup`, which starts open and takes the button over.
 */
export const useOnDemand = <Props>(fetchPopup: () => Promise<ComponentType<Props>>) => {
  const [Popup, ask] = useFetched(fetchPopup);
  const [isByKeyboard, setByKeyboard] = useState(false);
  const prefetch = () => void fetchPopup().catch(() => {});
  const open = (byKeyboard: boolean) => {
    setByKeyboard(byKeyboard);
    void ask();
  };
  const triggerProps = {
    "aria-expanded": false,
    onPointerEnter: prefetch,
    onFocus: prefetch,
    // A click without a count comes from Enter, Space or a screen reader.
    onClick: ({ detail }: MouseEvent) => open(detail === 0),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "ArrowDown") return;
      event.preventDefault();
      open(true);
    },
  };
  return { Popup, isByKeyboard, triggerProps };
};
