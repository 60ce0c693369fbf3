/** First stop of the Tab key: past the shell to `<main id="content">`. */
export function SkipLink() {
  return (
    <a
      className="fixed top-2 left-2 z-50 -translate-y-16 rounded-control bg-raised px-3 py-1.5 font-medium text-accent shadow-float focus:translate-y-0 print:hidden"
      href="#content"
    >
      Skip to content
    </a>
  );
}
