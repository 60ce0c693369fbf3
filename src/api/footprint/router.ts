import { addSite } from "@/api/footprint/add-site";
import { addZone } from "@/api/footprint/add-zone";
import { cancelImport } from "@/api/footprint/cancel-import";
import { changeSite } from "@/api/footprint/change-site";
import { changeZone } from "@/api/footprint/change-zone";
import { checkImport } from "@/api/footprint/check-import";
import { commitImport } from "@/api/footprint/commit-import";
import { moveAssets } from "@/api/footprint/move-assets";
import { assets, zones } from "@/api/footprint/queries";
import { importProblems, importRows, imports, oneImport } from "@/api/footprint/queries-imports";
import { removeSite } from "@/api/footprint/remove-site";
import { removeZone } from "@/api/footprint/remove-zone";
import { router } from "@/api/trpc";

export const footprintRouter = router({
  assets,
  zones,
  addSite,
  changeSite,
  removeSite,
  addZone,
  changeZone,
  removeZone,
  moveAssets,
  imports,
  oneImport,
  importProblems,
  importRows,
  checkImport,
  cancelImport,
  commitImport,
});
