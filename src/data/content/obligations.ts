import type { ObligationTemplate } from "@/domain/programme/obligation-template";
import { obligationPackSchema } from "@/domain/programme/start-path-schema";
import pack from "@/data/content/obligations-0.1.json";

/** Dated duties from public texts; a help for planning, never legal advice. */
export const obligationTemplates: readonly ObligationTemplate[] =
  obligationPackSchema.parse(pack).obligations;

const byId = new Map(obligationTemplates.map((template) => [template.id, template]));

export const obligationTemplate = (id: string): ObligationTemplate | undefined => byId.get(id);
