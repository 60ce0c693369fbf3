import { z } from "zod";

export const organisationNameInput = z.string().trim().min(1, "Give the organisation a name.").max(120);
