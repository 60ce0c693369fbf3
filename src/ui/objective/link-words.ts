import type { LinkStrength } from "@/domain/objective/gap-link";

export const LINK_WORDS: Record<LinkStrength, string> = { 0: "no link", 1: "weak", 3: "clear", 9: "strong" };
