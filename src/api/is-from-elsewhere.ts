/** A page of another origin could send a file with the person's cookie; browsers say where a request comes from. */
export const isFromElsewhere = (request: Request): boolean => {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site !== "same-origin";
  const origin = request.headers.get("origin");
  return origin !== null && new URL(origin).host !== request.headers.get("host");
};
