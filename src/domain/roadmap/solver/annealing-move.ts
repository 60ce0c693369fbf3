import type { OrderedPlan } from "./ordered-plan";

/** Every second move goes at most so far, as a share of all places. */
const NEAR = 0.05;
const LEAST_NEAR = 6;

/** One random move of a plan, kept if it gains, or by chance the sooner the hotter it is. What the plan has gained. */
export const annealingMove = (plan: OrderedPlan, random: () => number, temperature: number): number => {
  const task = Math.floor(random() * plan.dense.count);
  if (!plan.move(task, placeFor(plan, task, random))) return 0;
  const gain = plan.gained();
  if (gain >= 0 || random() < Math.exp(gain / temperature)) return gain;
  plan.undo();
  return 0;
};

/** Near where the task is or anywhere, as far as what it needs and what needs it let it go. */
const placeFor = (plan: OrderedPlan, task: number, random: () => number): number => {
  const [first, last] = [plan.firstPlace(task), plan.lastPlace(task)];
  if (random() < 0.5) return first + Math.floor(random() * (last - first + 1));
  const reach = Math.max(LEAST_NEAR, NEAR * plan.dense.count);
  const near = plan.placeOf(task) + Math.round((random() * 2 - 1) * reach);
  return Math.min(last, Math.max(first, near));
};
