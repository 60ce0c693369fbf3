import { controlCatalogueSchema } from "@/domain/countermeasure/control-catalogue-schema";
import pack from "@/data/content/compensating-controls-0.1.json";

/** Compensating controls to start from; every credit in it is a planning assumption. */
export const compensatingControlCatalogue = controlCatalogueSchema.parse(pack);
