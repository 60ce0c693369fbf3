import { addSite } from "@/api/footprint/add-site";
import { addSiteGroup } from "@/api/footprint/add-site-group";
import { addZone } from "@/api/footprint/add-zone";
import { cancelImport } from "@/api/footprint/cancel-import";
import { changeSite } from "@/api/footprint/change-site";
import { changeZone } from "@/api/footprint/change-zone";
import { checkImport } from "@/api/footprint/check-import";
import { commitImport } from "@/api/footprint/commit-import";
import { groupSites } from "@/api/footprint/group-sites";
import { enterSecurityLevels } from "@/api/footprint/enter-security-levels";
import { securityLevelsFile } from "@/api/footprint/export-security-levels";
import { moveAssets } from "@/api/footprint/move-assets";
import { assets, zones } from "@/api/footprint/queries";
import { importProblems, importRows, imports, oneImport } from "@/api/footprint/queries-imports";
import { siteGroups } from "@/api/footprint/queries-site-groups";
import { securityLevels, zoneSecurityLevels } from "@/api/footprint/queries-security-levels";
import { recordZoneCompensation } from "@/api/footprint/record-zone-compensation";
import { registerZoneControl } from "@/api/footprint/register-zone-control";
import { removeSite } from "@/api/footprint/remove-site";
import { removeSiteGroup } from "@/api/footprint/remove-site-group";
import { removeZone } from "@/api/footprint/remove-zone";
import { removeZoneCompensation } from "@/api/footprint/remove-zone-compensation";
import { renameSiteGroup } from "@/api/footprint/rename-site-group";
import { router } from "@/api/trpc";

export const footprintRouter = router({
  assets,
  zones,
  addSite,
  changeSite,
  removeSite,
  siteGroups,
  addSiteGroup,
  renameSiteGroup,
  removeSiteGroup,
  groupSites,
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
  securityLevels,
  zoneSecurityLevels,
  securityLevelsFile,
  enterSecurityLevels,
  recordZoneCompensation,
  removeZoneCompensation,
  registerZoneControl,
});
