import {
  array,
  assert,
  asyncProperty,
  boolean,
  constant,
  constantFrom,
  oneof,
  option,
  record,
} from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer, AnswerValue } from "@/domain/assessment/answer";
import { isSameAnswer } from "@/domain/assessment/same-answer";
import type { StoredAnswer } from "@/domain/assessment/stored-answer";
import { createOutbox, type Outbox } from "@/ui/assessment/answer-outbox";
import type { SendOutcome } from "@/ui/assessment/answer-queue";
import { keptCount, PENDING_ANSWER, readKept, type KeyValueStore } from "@/ui/assessment/kept-answers";

const CRITERIA = ["SEG-2.1.a", "SEG-2.2.a"] as const;
type CriterionId = (typeof CRITERIA)[number];
const answerOf = (value: AnswerValue): Answer => ({
  value,
  rationale: "",
  evidenceUrl: null,
  confidence: "stated",
});
const PREFIX = "rungway.answer.user.assessment.";

const memoryStore = (): KeyValueStore => {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (at) => [...entries.keys()][at] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
};

const settle = async () => {
  for (let tick = 0; tick < 6; tick += 1) await Promise.resolve();
};

/** A server with two writers: the one under test, and somebody else who looks at nothing. */
const createServer = () => {
  const rows = new Map<string, StoredAnswer>();
  /** The latest content that a reply spoke of: what was accepted, or what stood in the way. */
  const told = new Map<string, Answer | null>();
  const overwritten: StoredAnswer[] = [];
  let version = 0;
  const write = (criterionId: string, answer: Answer, answeredBy: string) => {
    version += 1;
    rows.set(criterionId, {
      criterionId,
      answer,
      version,
      answeredBy,
      answeredAt: "2026-11-18T14:02:00.000Z",
    });
  };
  const receive = (criterionId: string, answer: Answer | null, expected: number | null): SendOutcome => {
    const stored = rows.get(criterionId);
    const isSame = isSameAnswer(stored?.answer ?? null, answer);
    if (!isSame && (stored?.version ?? null) !== expected) {
      told.set(criterionId, stored?.answer ?? null);
      return { kind: "conflicted", stored: stored ?? null };
    }
    if (!isSame && stored?.answeredBy === "other") overwritten.push(stored);
    if (!isSame && answer) write(criterionId, answer, "me");
    if (answer === null) rows.delete(criterionId);
    told.set(criterionId, answer);
    return { kind: "acknowledged", version: rows.get(criterionId)?.version ?? null };
  };
  return { rows, told, overwritten, write, receive };
};

type Request = { receive: () => SendOutcome; reply: (outcome: SendOutcome) => void };

/** One person at one device: a screen, a network that loses requests and replies, a store that outlives reloads. */
const createDevice = () => {
  const server = createServer();
  const store = memoryStore();
  const seen = new Set<number>();
  let requests: Request[] = [];
  let timers: (() => void)[] = [];
  let screen = new Map<string, StoredAnswer>();
  const open = (): Outbox => {
    const outbox = createOutbox({
      send: (criterionId, answer, expected) =>
        new Promise((resolve) =>
          requests.push({ receive: () => server.receive(criterionId, answer, expected), reply: resolve }),
        ),
      store,
      shape: PENDING_ANSWER,
      prefix: PREFIX,
      now: () => 0,
      later: (act) => {
        timers.push(act);
        return () => {
          timers = timers.filter((timer) => timer !== act);
        };
      },
    });
    outbox.start();
    return outbox;
  };
  let outbox = open();
  return {
    server,
    store,
    seen,
    outbox: () => outbox,
    idle: () => requests.length === 0 && timers.length === 0,
    refresh: () => {
      screen = new Map(server.rows);
      for (const { version } of screen.values()) seen.add(version);
    },
    answer: (criterionId: CriterionId, answer: Answer | null) =>
      outbox.answer(criterionId, answer, screen.get(criterionId)?.version ?? null),
    decide: (criterionId: CriterionId, kind: "kept-mine" | "dropped") => {
      const state = outbox.state().queue.get(criterionId)?.state;
      if (state?.kind !== "conflict") return false;
      if (state.stored) seen.add(state.stored.version);
      outbox.decide(criterionId, kind);
      return true;
    },
    network: (fate: "delivered" | "request lost" | "reply lost") => {
      const request = requests.shift();
      if (!request) return;
      const outcome: SendOutcome =
        fate === "request lost" ? { kind: "unreachable", isSignedOut: false } : request.receive();
      request.reply(fate === "delivered" ? outcome : { kind: "unreachable", isSignedOut: false });
    },
    retry: () => {
      const due = timers;
      timers = [];
      for (const timer of due) timer();
    },
    reload: (arrives: boolean) => {
      if (arrives) for (const request of requests) request.receive();
      requests = [];
      timers = [];
      outbox = open();
    },
  };
};

const criterion = constantFrom(...CRITERIA);
const words = constantFrom<AnswerValue>("no", "partly", "yes", "unknown").map(answerOf);
const action = oneof(
  {
    weight: 4,
    arbitrary: record({
      act: constant("answer" as const),
      criterion,
      answer: option(words, { freq: 6 }),
    }),
  },
  { weight: 2, arbitrary: record({ act: constant("other" as const), criterion, answer: words }) },
  {
    weight: 5,
    arbitrary: record({
      act: constant("network" as const),
      fate: constantFrom("delivered" as const, "request lost" as const, "reply lost" as const),
    }),
  },
  { weight: 2, arbitrary: record({ act: constant("retry" as const) }) },
  { weight: 2, arbitrary: record({ act: constant("refresh" as const) }) },
  { weight: 1, arbitrary: record({ act: constant("reload" as const), arrives: boolean() }) },
  {
    weight: 2,
    arbitrary: record({
      act: constant("decide" as const),
      criterion,
      kind: constantFrom("kept-mine" as const, "dropped" as const),
    }),
  },
);

describe("createOutbox", () => {
  test("under any interleaving the last word arrives or is shown as a conflict, and nobody is overwritten unseen", async () => {
    await assert(
      asyncProperty(array(action, { maxLength: 40 }), async (actions) => {
        const device = createDevice();
        const lastWord = new Map<CriterionId, Answer | null>();
        const said: (Answer | null)[] = [];
        for (const step of actions) {
          if (step.act === "answer") {
            lastWord.set(step.criterion, step.answer);
            said.push(step.answer);
            device.answer(step.criterion, step.answer);
          } else if (step.act === "other") device.server.write(step.criterion, step.answer, "other");
          else if (step.act === "network") device.network(step.fate);
          else if (step.act === "reload") device.reload(step.arrives);
          else if (step.act === "decide") {
            if (device.decide(step.criterion, step.kind) && step.kind === "dropped")
              lastWord.delete(step.criterion);
          } else device[step.act]();
          await settle();
          expect(keptCount(device.store, PREFIX)).toBe(device.outbox().state().queue.size);
        }
        for (let round = 0; round < 30 && device.outbox().state().queue.size > 0; round += 1) {
          for (const id of CRITERIA) device.decide(id, "kept-mine");
          device.retry();
          device.network("delivered");
          await settle();
        }
        expect(device.outbox().state().queue.size).toBe(0);
        expect(keptCount(device.store, PREFIX)).toBe(0);
        for (const [id, answer] of lastWord) expect(device.server.told.get(id)).toEqual(answer);
        const unseen = device.server.overwritten.filter(
          ({ version, answer }) =>
            !device.seen.has(version) && !said.some((mine) => isSameAnswer(mine, answer)),
        );
        expect(unseen).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test("while the line is down one answer probes it; then all go", async () => {
    const device = createDevice();
    for (const id of CRITERIA) device.answer(id, answerOf("yes"));
    device.network("request lost");
    device.network("request lost");
    await settle();
    expect(device.outbox().state()).toMatchObject({ reach: "offline", savedAt: null });
    device.retry();
    device.network("delivered");
    await settle();
    expect(device.outbox().state()).toMatchObject({ reach: "online", savedAt: 0 });
    device.network("delivered");
    await settle();
    expect(device.outbox().state().queue.size).toBe(0);
    expect(device.server.rows.size).toBe(2);
  });

  test("a store that refuses is said, and the answers still go out", async () => {
    const refusing = {
      ...memoryStore(),
      length: 0,
      setItem: () => {
        throw new Error("full");
      },
    };
    const outbox = createOutbox({
      send: () => Promise.resolve({ kind: "acknowledged", version: 1 }),
      store: refusing,
      shape: PENDING_ANSWER,
      prefix: PREFIX,
      now: () => 0,
      later: () => () => undefined,
    });
    outbox.answer("SEG-2.1.a", answerOf("yes"), null);
    expect(outbox.state().isKept).toBe(false);
    await settle();
    expect(outbox.state().queue.size).toBe(0);
  });

  test("what is kept is read back whole; anything else under the prefix is left alone", () => {
    const store = memoryStore();
    store.setItem(`${PREFIX}broken`, "{");
    store.setItem("somebody else's", "1");
    const outbox = createOutbox({
      send: () => new Promise(() => undefined),
      store,
      shape: PENDING_ANSWER,
      prefix: PREFIX,
      now: () => 0,
      later: () => () => undefined,
    });
    const answer: Answer = {
      ...answerOf("compensated"),
      control: { name: "Data diode", testDueOn: "2027-03-03" },
      rationale: "tested in May",
    };
    outbox.answer("SEG-2.1.a", answer, 3);
    expect([...readKept(store, PREFIX, PENDING_ANSWER).values()]).toEqual([
      {
        criterionId: "SEG-2.1.a",
        wanted: answer,
        seenVersion: 3,
        sent: { answer },
        state: { kind: "waiting" },
      },
    ]);
  });
});
