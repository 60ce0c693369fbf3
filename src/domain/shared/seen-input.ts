import { z } from "zod";

/** The fields as the form was opened with them: compared with what is stored, never stored themselves. */
export const seenFieldsInput = z.record(z.string(), z.unknown());
