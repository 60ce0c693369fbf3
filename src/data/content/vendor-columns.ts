import { vendorColumnsSchema } from "@/domain/footprint/vendor-columns";
import pack from "@/data/content/vendor-columns-1.0.json";

/** The discovery tools whose exports are recognised, and the column heads people write themselves. */
export const vendorColumns = vendorColumnsSchema.parse(pack);
