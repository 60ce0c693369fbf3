import { daysBetween } from "@/domain/shared/iso-day";

const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const size = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
const share = new Intl.NumberFormat("en-GB", { style: "percent", maximumFractionDigits: 0 });

/** 18 Nov 2026, of an ISO day. */
export const dayWords = (iso: string): string => day.format(new Date(iso));

/** “weighs 86 %”. */
export const weightWords = (weight: number): string =>
  `weighs ${share.format(weight).replace("%", "\u202F%")}`;

/** “fades 3 Mar 2027” or “faded 3 Mar 2026”. */
export const fadeWords = (fadesOn: string, today: string): string =>
  `${fadesOn > today ? "fades" : "faded"} ${dayWords(fadesOn)}`;

const SOON_DAYS = 90;

export const isFading = (fadesOn: string, today: string): boolean =>
  fadesOn > today && daysBetween(today, fadesOn) <= SOON_DAYS;

export const sizeWords = (bytes: number): string =>
  bytes < 1_048_576 ? `${size.format(Math.max(1, bytes / 1024))} kB` : `${size.format(bytes / 1_048_576)} MB`;

export const viewWords = (isObserved: boolean): string => (isObserved ? "seen on the floor" : "on paper");

/** Address of the bytes; a browser keeps them and never runs them. */
export const fileHref = (programmeId: string, fileId: string): string =>
  `/api/programmes/${programmeId}/files/${fileId}`;
