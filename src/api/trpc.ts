import "server-only";
import { TRPCError, initTRPC } from "@trpc/server";
import { ZodError, z } from "zod";
import { can } from "@/domain/access/permission";
import type { Permission } from "@/domain/access/permission";
import type { AuthorisedProgramme, OrganisationScope } from "@/domain/access/scope";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import type { RefusalCode } from "@/domain/shared/refusal";
import { inOrganisation, inProgramme } from "@/data/access/authorise";
import type { SessionUser } from "@/data/access/authorise";
import type { Tx } from "@/data/client";
import { recordCommand } from "@/api/audit";

export type Context = {
  readonly user: SessionUser | null;
  /** Network address of the caller, for rate limits alone. */
  readonly address: string;
};

const HTTP: Partial<Record<RefusalCode, TRPCError["code"]>> = {
  "not-found": "NOT_FOUND",
  "not-permitted": "FORBIDDEN",
  conflict: "CONFLICT",
  "already-exists": "CONFLICT",
  "too-many-attempts": "TOO_MANY_REQUESTS",
  "wrong-credentials": "UNAUTHORIZED",
};

const refusalIn = (error: TRPCError): Refusal | null => (error.cause instanceof Refusal ? error.cause : null);

/** One sentence per field, the field named as its path. */
const fieldErrors = (error: TRPCError): Record<string, string> | null =>
  error.cause instanceof ZodError
    ? Object.fromEntries(error.cause.issues.map((issue) => [issue.path.join(".") || "input", issue.message]))
    : null;

const t = initTRPC.context<Context>().create({
  errorFormatter: ({ shape, error }) => {
    const refusal = refusalIn(error);
    const fields = fieldErrors(error);
    const isOurs = refusal !== null || fields !== null || error.cause === undefined;
    return {
      ...shape,
      message: fields
        ? Object.entries(fields)
            .map(([field, message]) => `${field}: ${message}`)
            .join(" ")
        : isOurs
          ? error.message
          : "Something failed on our side. Nothing was changed. Try again; if it stays, tell whoever runs this server.",
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        refusal: refusal ? { code: refusal.code, detail: refusal.detail } : null,
        fields,
      },
    };
  },
});

/** `next()` never throws: without this a transaction around it would commit a failed command. */
const settled = <Result extends { ok: boolean }>(result: Result): Result => {
  if ("error" in result) throw result.error;
  return result;
};

const refusals = t.middleware(async ({ next }) => {
  try {
    return settled(await next());
  } catch (error) {
    const cause = error instanceof TRPCError ? error.cause : error;
    if (cause instanceof Refusal)
      throw new TRPCError({ code: HTTP[cause.code] ?? "BAD_REQUEST", message: cause.message, cause });
    throw error;
  }
});

const demand = (scope: OrganisationScope, permission: Permission): void => {
  if (!can(scope.role, permission))
    throw new Refusal(
      "not-permitted",
      `Your role, ${scope.role.replace("-", " ")}, may not do this (${permission}). Nothing was changed. Ask an owner or the programme lead.`,
      { permission },
    );
};

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;
export const publicProcedure = t.procedure.use(refusals);

/** Any signed-in user, in no organisation yet. */
export const memberProcedure = publicProcedure.use(({ ctx, next }) => {
  if (!ctx.user) throw new TRPCError({ code: "UNAUTHORIZED", message: "Sign in to go on." });
  return next({ ctx: { ...ctx, user: ctx.user } });
});

type Scoped<Scope> = { tx: Tx; scope: Scope };
type Kind = "query" | "command";

const organisationInput = z.object({ organisationId: idOf<"organisation">() });
const programmeInput = z.object({ programmeId: idOf<"programme">() });

const inOrganisationProcedure = (permission: Permission, kind: Kind) =>
  memberProcedure.input(organisationInput).use(({ ctx, input, path, next, getRawInput }) =>
    inOrganisation(ctx.user, input.organisationId, async (tx, scope) => {
      demand(scope, permission);
      const scoped: Scoped<OrganisationScope> = { tx, scope };
      const result = settled(await next({ ctx: { ...ctx, ...scoped } }));
      if (kind === "command") await recordCommand(tx, scope, path, await getRawInput());
      return result;
    }),
  );

const inProgrammeProcedure = (permission: Permission, kind: Kind) =>
  memberProcedure.input(programmeInput).use(({ ctx, input, path, next, getRawInput }) =>
    inProgramme(ctx.user, input.programmeId, async (tx, scope) => {
      demand(scope, permission);
      const scoped: Scoped<AuthorisedProgramme> = { tx, scope };
      const result = settled(await next({ ctx: { ...ctx, ...scoped } }));
      if (kind === "command") await recordCommand(tx, scope, path, await getRawInput());
      return result;
    }),
  );

/** Reads of one organisation, inside one transaction and its wall. */
export const organisationQuery = (permission: Permission) => inOrganisationProcedure(permission, "query");
/** A change in one organisation: one transaction, one audit row. */
export const organisationCommand = (permission: Permission) => inOrganisationProcedure(permission, "command");
/** Reads of one programme; `ctx.scope` proves that the caller was let in. */
export const programmeQuery = (permission: Permission) => inProgrammeProcedure(permission, "query");
/** A change in one programme: one transaction, one audit row. */
export const programmeCommand = (permission: Permission) => inProgrammeProcedure(permission, "command");
