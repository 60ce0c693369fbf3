const MIB = 1024 * 1024;

/** `work_packages` as people read it. */
export const tableWords = (name: string): string => name.replaceAll("_", " ");

export const byteWords = (bytes: number): string =>
  bytes < MIB ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${Math.round(bytes / MIB)} MB`;
