import type { PlacedPlan } from "./placed-plan";
import type { Task } from "./problem";
import type { Violation } from "./violation";
import type { Wording } from "./wording";

/** What starting `task` in `start` breaks of its own dates and of its prerequisites, whatever else shares the limits. */
export function* ownViolations(
  { problem, startOf }: PlacedPlan,
  wording: Wording,
  task: Task,
  start: number,
): Generator<Violation> {
  const { period } = wording;
  const { id, duration, earliestStart, deadline, pinnedStart } = task.source;
  const name = wording.packages([id]);
  const last = start + duration - 1;
  const own = { packageIds: [id], limitId: null };
  if (!Number.isInteger(start) || start < 0 || last >= problem.horizon) {
    const end = problem.horizon - 1;
    const sentence = `${name}: runs from ${period(start)} to ${period(last)}, the plan from ${period(0)} to ${period(end)}`;
    yield { ...own, kind: "horizon", period: start, needed: last, available: end, sentence };
  }
  if (start < earliestStart) {
    const sentence = `${name}: starts in ${period(start)}, not allowed before ${period(earliestStart)}`;
    yield {
      ...own,
      kind: "earliest-start",
      period: start,
      needed: earliestStart,
      available: start,
      sentence,
    };
  }
  if (deadline !== null && last > deadline) {
    const sentence = `${name}: ends in ${period(last)}, due in ${period(deadline)}`;
    yield { ...own, kind: "deadline", period: last, needed: last, available: deadline, sentence };
  }
  if (pinnedStart !== null && start !== pinnedStart) {
    const sentence = `${name}: starts in ${period(start)}, pinned to ${period(pinnedStart)}`;
    yield { ...own, kind: "pinned", period: start, needed: pinnedStart, available: start, sentence };
  }
  for (const index of task.prerequisites) {
    const needed = problem.tasks[index];
    if (needed) yield* prerequisiteViolation(wording, task, start, needed, startOf(index));
  }
}

function* prerequisiteViolation(
  wording: Wording,
  task: Task,
  start: number,
  needed: Task,
  neededStart: number | undefined,
): Generator<Violation> {
  const ids = { packageIds: [task.source.id, needed.source.id], limitId: needed.source.id };
  const [name, neededName] = [wording.packages([task.source.id]), wording.packages([needed.source.id])];
  if (neededStart === undefined) {
    const sentence = `${name}: needs ${neededName}, which has no place in the plan`;
    yield { ...ids, kind: "prerequisite", period: start, needed: needed.duration, available: 0, sentence };
  } else if (neededStart + needed.duration > start) {
    const finish = neededStart + needed.duration;
    const sentence = `${name}: starts in ${wording.period(start)}, but ${neededName} runs until ${wording.period(finish - 1)}`;
    yield { ...ids, kind: "prerequisite", period: start, needed: finish, available: start, sentence };
  }
}
