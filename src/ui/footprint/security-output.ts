import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/api/root";

type Outputs = inferRouterOutputs<AppRouter>["footprint"];

export type SecurityLevelsOutput = Outputs["securityLevels"];
export type SecurityZoneRow = SecurityLevelsOutput["rows"][number];
export type ZoneSecurityOutput = Outputs["zoneSecurityLevels"];
export type ZoneCompensationOutput = ZoneSecurityOutput["compensations"][number];
