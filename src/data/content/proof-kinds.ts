import { proofKindsSchema } from "@/domain/evidence/proof-kind-schema";
import pack from "@/data/content/proof-kinds-0.1.json";

/** The shipped kinds of proof; each half-life is a default that an organisation may change. */
export const proofKinds = proofKindsSchema.parse(pack);
