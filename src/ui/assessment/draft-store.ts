import { deviceStore } from "@/ui/assessment/device-store";

/** What is half typed and not given yet: kept on the device, one key a field, as unsent answers are. */
const PREFIX = "rungway.draft.";

export const readDraft = (key: string): string | null => deviceStore().getItem(PREFIX + key);

/** An empty text is no draft. A device that keeps nothing keeps no draft either. */
export const writeDraft = (key: string, text: string): void => {
  try {
    if (text === "") deviceStore().removeItem(PREFIX + key);
    else deviceStore().setItem(PREFIX + key, text);
  } catch {
    // Nothing more can be done: the text stays on the screen.
  }
};
