import { maturityModelSchema } from "@/domain/framework/maturity-model-schema";
import { indexModel } from "@/domain/framework/model-index";
import pack from "@/data/content/maturity-model-0.2.json";

export const maturityModel = maturityModelSchema.parse(pack);
export const maturityModelIndex = indexModel(maturityModel);
