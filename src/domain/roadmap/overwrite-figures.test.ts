import { expect, test } from "vitest";
import { initiativeCatalogue } from "@/data/content/initiatives";
import { assumedFigures, overwriteFigures, overwrittenFiguresInput } from "./overwrite-figures";

test("a programme's figure replaces the catalogue's and is no assumption any more", () => {
  const [template] = initiativeCatalogue.initiatives;
  if (!template) throw new Error("The catalogue is empty.");
  const overwritten = overwrittenFiguresInput.parse({ capexShare: 0.5 });
  expect(overwriteFigures(template, overwritten).figures).toEqual({ ...template.figures, capexShare: 0.5 });
  const assumed = assumedFigures(initiativeCatalogue, overwritten);
  expect(assumed).not.toContain("capexShare");
  expect(assumed).toHaveLength(initiativeCatalogue.planningAssumptions.length - 1);
});
