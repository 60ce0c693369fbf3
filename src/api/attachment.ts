/** Header of a download; the plain name is for clients that know no other than ASCII. */
export const attachment = (fileName: string): string => {
  const plain = fileName.replace(/[\u2010-\u2015]/g, "-").replace(/[^ -~]|["\\]/g, "_");
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
};
