import { coverageFile } from "@/api/framework/export-coverage";
import { followFramework } from "@/api/framework/follow-framework";
import { framework, frameworks } from "@/api/framework/queries";
import { frameworkItem } from "@/api/framework/queries-item";
import { router } from "@/api/trpc";

export const frameworkRouter = router({
  frameworks,
  framework,
  frameworkItem,
  coverageFile,
  followFramework,
});
