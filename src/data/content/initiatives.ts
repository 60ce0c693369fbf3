import { initiativeCatalogueSchema } from "@/domain/roadmap/initiative-catalogue";
import pack from "./initiatives-0.2.json";

/** The shipped initiative catalogue; every figure in it is a planning assumption. */
export const initiativeCatalogue = initiativeCatalogueSchema.parse(pack);
