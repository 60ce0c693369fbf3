import type { Role } from "@/domain/access/role";

export const PERMISSIONS = [
  "organisation:read",
  "organisation:write",
  "member:read",
  "member:write",
  "programme:read",
  "programme:write",
  "site:write",
  "footprint:read",
  "footprint:write",
  "footprint:import",
  "assessment:read",
  "assessment:write",
  "assessment:answer",
  "target:write",
  "evidence:write",
  "comment:write",
  "countermeasure:write",
  "framework:write",
  "gap:read",
  "gap:write",
  "objective:write",
  "roadmap:read",
  "roadmap:write",
  "approval:propose",
  "approval:sign",
  "report:read",
  "audit:read",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const READ = [
  "organisation:read",
  "programme:read",
  "footprint:read",
  "assessment:read",
  "gap:read",
  "roadmap:read",
  "report:read",
] as const satisfies readonly Permission[];

/** One table: who may do what. A permission absent here is refused. */
const GRANTED: Record<Role, readonly Permission[]> = {
  owner: PERMISSIONS,
  "programme-lead": PERMISSIONS.filter((permission) => permission !== "organisation:write"),
  facilitator: [
    ...READ,
    "member:read",
    "assessment:write",
    "assessment:answer",
    "evidence:write",
    "comment:write",
    "countermeasure:write",
    "gap:write",
  ],
  "site-lead": [
    ...READ,
    "member:read",
    "footprint:write",
    "footprint:import",
    "assessment:answer",
    "evidence:write",
    "comment:write",
    "countermeasure:write",
    "approval:propose",
    "approval:sign",
  ],
  contributor: [...READ, "assessment:answer", "evidence:write", "comment:write", "approval:sign"],
  executive: [...READ, "approval:sign"],
  auditor: [...READ, "member:read", "audit:read"],
};

const GRANTED_SETS = new Map(
  Object.entries(GRANTED).map(([role, list]) => [role, new Set<Permission>(list)]),
);

export const can = (role: Role, permission: Permission): boolean =>
  GRANTED_SETS.get(role)?.has(permission) ?? false;

export const permissionsOf = (role: Role): readonly Permission[] => GRANTED[role];
