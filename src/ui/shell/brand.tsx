/** A ladder: rungs between two rails. */
export function BrandMark() {
  return (
    <svg aria-hidden="true" className="shrink-0" height="18" viewBox="0 0 20 20" width="18">
      <path d="M4 1v18M16 1v18M4 5h12M4 10h12M4 15h12" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
