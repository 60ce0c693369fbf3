import { findBrowser } from "./browser";

/** Looks for the browser once; the workers read it from their environment. */
// oxlint-disable-next-line import/no-default-export -- Playwright calls the default export.
export default function globalSetup(): void {
  process.env.RUNGWAY_E2E_BROWSER = JSON.stringify(findBrowser());
}
