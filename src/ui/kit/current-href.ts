/** The address among `hrefs` under which `pathname` lies: the longest that is it or a folder above it. */
export const currentHref = <Href extends string>(
  pathname: string,
  hrefs: readonly Href[],
): Href | undefined =>
  hrefs
    .filter((href) => pathname === href || pathname.startsWith(`${href}/`))
    .reduce<Href | undefined>((best, href) => (best && best.length >= href.length ? best : href), undefined);
