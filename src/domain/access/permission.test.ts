import { expect, test } from "vitest";
import { PERMISSIONS, can } from "@/domain/access/permission";
import { ROLES } from "@/domain/access/role";

test("auditor and executive change nothing but what they sign", () => {
  const writes = PERMISSIONS.filter((permission) => !/:(read|sign)$/.test(permission));
  for (const role of ["auditor", "executive"] as const)
    expect(writes.filter((permission) => can(role, permission))).toEqual([]);
});

test("every role reads the programme; only the owner changes the organisation", () => {
  expect(ROLES.filter((role) => !can(role, "programme:read"))).toEqual([]);
  expect(ROLES.filter((role) => can(role, "organisation:write"))).toEqual(["owner"]);
});
