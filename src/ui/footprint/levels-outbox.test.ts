import { describe, expect, test } from "vitest";
import type { StoredZoneLevels, ZoneLevels } from "@/domain/assessment/stored-security-levels";
import { createLevelsOutbox, type LevelsOutcome } from "@/ui/footprint/levels-outbox";

const levels = (rationale: string): ZoneLevels => ({
  target: [1, 1, 1, 1, 1, 1, 1],
  capability: [1, 1, 1, 1, 1, 1, 1],
  achieved: [null, null, null, null, null, null, null],
  rationale,
});
const stored = (rationale: string, version: number): StoredZoneLevels => {
  const { target, capability, achieved } = levels(rationale);
  return {
    target: [...target],
    capability: [...capability],
    achieved: [...achieved],
    rationale,
    version,
    changedBy: "Ivo Brandt",
    changedAt: "2026-11-18T10:00:00.000Z",
  };
};

/** An outbox whose clock and server are turned by hand. */
const outboxWith = (...outcomes: LevelsOutcome[]) => {
  const sent: [rationale: string, version: number | null][] = [];
  const waiting: (() => void)[] = [];
  const outbox = createLevelsOutbox({
    send: (_, { rationale }, version) => {
      sent.push([rationale, version]);
      return Promise.resolve(outcomes.shift() ?? { kind: "unreachable" });
    },
    later: (act) => {
      waiting.push(act);
      return () => void waiting.splice(waiting.indexOf(act), 1);
    },
    now: () => 7,
  });
  /** Lets the next timer ring and everything behind it settle. */
  const turn = async () => {
    waiting.shift()?.();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { outbox, sent, turn, phase: () => outbox.state().byZone.get("z")?.phase };
};

describe("the outbox of security levels", () => {
  test("several strokes become one send, and what is saved is no draft any more", async () => {
    const { outbox, sent, turn } = outboxWith({ kind: "saved", stored: stored("ab", 1) });
    outbox.edit("z", levels("a"), null);
    outbox.edit("z", levels("ab"), null);
    await turn();
    expect(sent).toEqual([["ab", null]]);
    expect(outbox.state()).toEqual({ byZone: new Map(), savedAt: 7 });
  });

  test("what is typed while a send is on its way goes after it, on the version it brought", async () => {
    const { outbox, sent, turn } = outboxWith(
      { kind: "saved", stored: stored("a", 4) },
      { kind: "saved", stored: stored("b", 5) },
    );
    outbox.edit("z", levels("a"), 3);
    const first = turn();
    outbox.edit("z", levels("b"), 3);
    await first;
    await turn();
    expect(sent).toEqual([
      ["a", 3],
      ["b", 4],
    ]);
    expect(outbox.state().byZone.size).toBe(0);
  });

  test("a conflict is sent again by a choice alone, on top of what the other person saved", async () => {
    const { outbox, sent, turn, phase } = outboxWith(
      { kind: "conflict", stored: stored("theirs", 9) },
      { kind: "saved", stored: stored("mine, again", 10) },
    );
    outbox.edit("z", levels("mine"), 3);
    await turn();
    outbox.edit("z", levels("mine, again"), 3);
    await turn();
    expect(phase()).toBe("conflict");
    expect(sent).toEqual([["mine", 3]]);
    outbox.keepMine("z");
    await turn();
    expect(sent.at(-1)).toEqual(["mine, again", 9]);
    expect(phase()).toBeUndefined();
  });

  test("without a server the draft stays and is tried again; a plain no is said and not repeated", async () => {
    const { outbox, sent, turn, phase } = outboxWith(
      { kind: "unreachable" },
      { kind: "refused", message: "Shorten it." },
    );
    outbox.edit("z", levels("mine"), null);
    await turn();
    expect(phase()).toBe("offline");
    await turn();
    expect(outbox.state().byZone.get("z")).toMatchObject({ phase: "refused", message: "Shorten it." });
    await turn();
    expect(sent).toHaveLength(2);
  });
});
