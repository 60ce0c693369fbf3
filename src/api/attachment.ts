const MEDIA_TYPES: Readonly<Record<string, string>> = {
  json: "application/json",
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

/** Headers of a download that no browser opens by itself; the type follows the ending of the name. */
export const attachmentHeaders = (fileName: string): Record<string, string> => {
  // For clients that know no other name than ASCII.
  const plain = fileName.replace(/[\u2010-\u2015]/g, "-").replace(/[^ -~]|["\\]/g, "_");
  return {
    "content-type": MEDIA_TYPES[fileName.slice(fileName.lastIndexOf(".") + 1)] ?? "application/octet-stream",
    "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  };
};
