import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { answerDrafts } from "@/ui/assessment/answer-drafts";
import { readDraft, writeDraft } from "@/ui/assessment/draft-store";

const store = new Map<string, string>();

beforeEach(() => {
  store.clear();
  const localStorage = {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, text: string) => void store.set(key, text),
    removeItem: (key: string) => void store.delete(key),
  };
  vi.stubGlobal("window", { localStorage });
});
afterEach(() => vi.unstubAllGlobals());

describe("a half filled in form", () => {
  test("is found again on its question alone, until the answer is given", () => {
    const drafts = answerDrafts("maria", "brenna");
    writeDraft(drafts.keyOf("SEG-2.1.a", "control"), "Data dio");
    writeDraft(drafts.keyOf("SEG-2.1.b", "reason"), "No safety");
    const afterReload = answerDrafts("maria", "brenna");
    expect(["SEG-2.1.a", "SEG-2.1.b", "SEG-2.1.c"].map((id) => afterReload.formOf(id))).toEqual([
      "compensated",
      "not-applicable",
      null,
    ]);
    expect(readDraft(afterReload.keyOf("SEG-2.1.a", "control"))).toBe("Data dio");
    expect(answerDrafts("jonas", "brenna").formOf("SEG-2.1.a")).toBeNull();
    afterReload.drop("SEG-2.1.a");
    expect(afterReload.formOf("SEG-2.1.a")).toBeNull();
    expect(store.size).toBe(1);
  });

  test("a device that keeps nothing loses the draft and nothing else", () => {
    vi.stubGlobal("window", {
      get localStorage() {
        throw new Error("switched off");
      },
    });
    writeDraft("x", "y");
    expect(readDraft("x")).toBeNull();
  });
});
