/**
 * Tables of a programme, or of what hangs on it, that a file neither carries nor brings in, each with the reason. What
 * is in neither this list nor the exported tables fails a test.
 */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  audit_events: "Who did what here stays here; the file's own way in is written down where it is brought in.",
  imports: "Inventory files on their way in; what was taken over stands in the assets.",
  import_file_parts: "As for imports.",
  import_rows: "As for imports.",
  import_problems: "As for imports.",
  programme_imports: "Programme files on their way in.",
  programme_import_parts: "As for programme_imports.",
  membership_sites: "Who may see which site is decided where the programme lives.",
  planning_runs: "The planner at work; what was accepted of it stands in the plans.",
  approvals: "A signature holds for what its signers saw here; no file can bring one.",
  signatures: "As for approvals.",
};

/** What has no programme and belongs to none. */
export const OF_NO_PROGRAMME: readonly string[] = [
  "organisations",
  "users",
  "memberships",
  "invitations",
  "sign_in_attempts",
];
