import type { ZoneState } from "@/domain/assessment/zone-reading";
import { STATE_WORDS } from "@/ui/footprint/security-words";
import { Chip, type ChipTone } from "@/ui/kit/chip";

const TONE: Record<ZoneState, ChipTone> = { met: "proven", "not-met": "outlined", unknown: "plain" };

export const SecurityState = ({ state }: { state: ZoneState }) => (
  <Chip tone={TONE[state]}>{STATE_WORDS[state]}</Chip>
);
