import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DISCIPLINES } from "@/domain/access/role";
import { missingDisciplines, sign } from "@/domain/access/signatures";
import type { SignatureRequest } from "@/domain/access/signatures";
import type { UserId } from "@/domain/shared/ids";

const user = (name: string) => name as UserId;
const request: SignatureRequest = {
  proposedBy: user("proposer"),
  requiredDisciplines: ["IT", "operations"],
  contentHash: "h1",
  signatures: [],
};

describe("signatures of two disciplines", () => {
  test.each([
    ["the proposer", { userId: user("proposer"), discipline: "IT", contentHash: "h1" }, /Another person/],
    ["an older version", { userId: user("a"), discipline: "IT", contentHash: "h0" }, /changed after/],
    [
      "a discipline not asked for",
      { userId: user("a"), discipline: "safety", contentHash: "h1" },
      /not asked/,
    ],
  ] as const)("refuses %s", (_, signature, message) => {
    expect(() => sign(request, signature)).toThrow(message);
  });

  test("one person never signs for both", () => {
    const once = sign(request, { userId: user("a"), discipline: "IT", contentHash: "h1" });
    expect(() => sign(once, { userId: user("a"), discipline: "operations", contentHash: "h1" })).toThrow(
      /already signed/,
    );
    expect(missingDisciplines(once)).toEqual(["operations"]);
  });

  test("whatever is tried, a complete request holds two people of the two disciplines, neither the proposer", () => {
    const attempt = fc.record({
      userId: fc.constantFrom("proposer", "a", "b", "c").map(user),
      discipline: fc.constantFrom(...DISCIPLINES),
      contentHash: fc.constantFrom("h0", "h1"),
    });
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 20 }), (attempts) => {
        const end = attempts.reduce((state, signature) => {
          try {
            return sign(state, signature);
          } catch {
            return state;
          }
        }, request);
        expect(new Set(end.signatures.map(({ userId }) => userId)).size).toBe(end.signatures.length);
        expect(end.signatures.some(({ userId }) => userId === request.proposedBy)).toBe(false);
        if (missingDisciplines(end).length === 0) expect(end.signatures).toHaveLength(2);
      }),
    );
  });
});
