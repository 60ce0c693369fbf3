import { evidenceFileProblem } from "@/domain/evidence/file-limits";
import { proofDayProblem } from "@/domain/evidence/proof-day-problem";

export const PROOF_FORMS = ["file", "link", "note"] as const;
export type ProofForm = (typeof PROOF_FORMS)[number];

export type ProofDraft = {
  readonly form: ProofForm;
  readonly file: File | null;
  readonly url: string;
  readonly title: string;
  readonly note: string;
  readonly kind: string;
  readonly takenOn: string;
  readonly isObserved: boolean;
  /** Empty: the whole organisation. */
  readonly siteId: string;
};

export type DraftProblems = Partial<Record<"file" | "url" | "title" | "note" | "takenOn", string>>;

const ADDRESS = /^https?:\/\/\S+$/;

/** A file says by its name what it is, a link by its address, until somebody gives it a title. */
export const titleOf = ({ title, form, file, url }: ProofDraft): string =>
  title.trim() || (form === "file" ? (file?.name.replace(/\.[^.]+$/, "") ?? "") : form === "link" ? url : "");

/** What the person can put right before anything is sent. @param today ISO day. */
export const draftProblems = (draft: ProofDraft, today: string): DraftProblems => {
  const { form, file, url, note, takenOn } = draft;
  const problems: Record<keyof DraftProblems, string | null> = {
    file:
      form !== "file"
        ? null
        : file
          ? evidenceFileProblem({ name: file.name, size: file.size }, 0)
          : "Choose a file.",
    url: form === "link" && !ADDRESS.test(url) ? "Give a link that starts with https:// or http://." : null,
    note: form === "note" && note.trim() === "" ? "Write down what was seen or said." : null,
    title: titleOf(draft) === "" ? "Say in a few words what this shows." : null,
    takenOn: takenOn === "" ? "Give the day on which it was so." : proofDayProblem(takenOn, today),
  };
  return Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem !== null));
};
