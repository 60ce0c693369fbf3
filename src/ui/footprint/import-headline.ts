import type { OneImport } from "@/ui/footprint/import-page";

const number = new Intl.NumberFormat("en-GB");

/** What this import would do, does or did, in one or two sentences. */
export const importHeadline = (found: OneImport): string => {
  const { addedCount, changedCount, unchangedCount, badCount, fileName } = found;
  const bad = badCount === 0 ? "" : ` ${number.format(badCount)} bad rows stay out.`;
  switch (found.state) {
    case "uploaded":
      return `${fileName} comes from ${found.toolName ?? "a list"}. Look at the columns, then check it.`;
    case "checking":
      return `Checking ${fileName}.`;
    case "checked":
      return addedCount + changedCount === 0
        ? `Nothing new in ${fileName}: ${number.format(unchangedCount)} assets are as it says.${bad}`
        : `${number.format(addedCount)} assets would be added, ${number.format(changedCount)} changed, ${number.format(unchangedCount)} left alone.${bad}`;
    case "committed":
      return `${fileName} is in the inventory: ${number.format(addedCount)} added, ${number.format(changedCount)} changed, ${number.format(unchangedCount)} left alone.${bad}`;
    case "cancelled":
      return `${fileName} was discarded. Nothing was changed.`;
    case "failed":
      return `${fileName} could not be checked. Nothing was changed.`;
  }
};
