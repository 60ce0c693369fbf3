import { z } from "zod";

declare const brand: unique symbol;

/** A UUID string that names one kind of thing; the compiler refuses to mix kinds. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type OrganisationId = Id<"organisation">;
export type UserId = Id<"user">;
export type ProgrammeId = Id<"programme">;
export type SiteId = Id<"site">;
export type ZoneId = Id<"zone">;
export type AssetId = Id<"asset">;
export type ImportId = Id<"import">;
export type AssessmentId = Id<"assessment">;
export type ObjectiveId = Id<"objective">;
export type InitiativeId = Id<"initiative">;
export type WorkPackageId = Id<"work-package">;
export type ApprovalId = Id<"approval">;
export type SiteGroupId = Id<"site-group">;
export type FileId = Id<"file">;
export type ProofId = Id<"proof">;
export type CountermeasureId = Id<"countermeasure">;
export type CommentId = Id<"comment">;
export type ProgrammeImportId = Id<"programme-import">;
export type ObligationId = Id<"obligation">;
export type PlanningRunId = Id<"planning-run">;

/** Input schema of a branded id: any UUID is accepted here, whether it names something is the query's question. */
export const idOf = <Kind extends string>() => z.uuid().transform((value) => value as Id<Kind>);
