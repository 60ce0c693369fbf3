import type { DenseProblem } from "./dense-problem";

/** Folds of the dual feasible functions: what is more than a half, a third, a quarter … of a limit. */
const FOLDS = [1, 2, 3, 4];
const EXACT = 1e-6;
const ROOM = 1e-9;

type Demand = { readonly slot: number; readonly amount: number; readonly last: number };

/**
 * The same problem with more limits, which every plan keeps and fractions of packages do not: of packages that need more
 * than half of what there is, one runs at a time; of those that need more than a third, two; and so on. Amounts by the
 * dual feasible functions of Fekete and Schepers (2001). For bounds alone: a plan needs no such rows.
 */
export const withTighterLimits = (dense: DenseProblem): DenseProblem => {
  const { count, horizon, budgetSlots, capacity, demandFrom } = dense;
  const more: Demand[][] = Array.from({ length: count }, () => []);
  const rows: Float64Array[] = [];
  for (const { slot: base, users } of usersByRow(dense)) {
    const limits = capacity.subarray(base, base + horizon);
    for (const limit of new Set(limits)) {
      if (!Number.isFinite(limit) || limit <= EXACT) continue;
      for (const fold of FOLDS) {
        const folded = users.map((user) => ({ ...user, share: foldedShare(user.amount / limit, fold) }));
        if (!folded.some(({ share, amount }) => share > amount / limit + EXACT)) continue;
        const slot = budgetSlots + rows.length * horizon;
        rows.push(limits.map((each) => (each === limit ? 1 + ROOM : Infinity)));
        for (const { task, share, last } of folded)
          if (share > 0) more[task]?.push({ slot, amount: share, last });
      }
    }
  }
  const demands = more.map((added, task) => [...demandsOf(dense, task), ...added]);
  const flat = demands.flat();
  const from = new Int32Array(demandFrom.length);
  for (const [task, each] of demands.entries()) from[task + 1] = (from[task] ?? 0) + each.length;
  const added = rows.length * horizon;
  return {
    ...dense,
    capacity: Float64Array.from([
      ...capacity.subarray(0, budgetSlots),
      ...rows.flatMap((row) => [...row]),
      ...capacity.subarray(budgetSlots),
    ]),
    budgetSlots: budgetSlots + added,
    budgetShares: dense.budgetShares.map((shares) =>
      shares?.map(({ slot, periods }) => ({ slot: slot + added, periods })),
    ),
    demandFrom: from,
    demandSlot: Int32Array.from(flat, ({ slot }) => slot),
    demandAmount: Float64Array.from(flat, ({ amount }) => amount),
    demandLast: Uint8Array.from(flat, ({ last }) => last),
  };
};

/** A dual feasible function: shares that fit together keep fitting together. Shares above 1 have no place anyway. */
export const foldedShare = (share: number, fold: number): number => {
  const parts = share * (fold + 1);
  if (share > 1 + EXACT) return 0;
  const whole = Math.round(parts);
  return Math.abs(parts - whole) < EXACT ? whole / (fold + 1) : Math.floor(parts) / fold;
};

const demandsOf = (dense: DenseProblem, task: number): Demand[] => {
  const { demandFrom, demandSlot, demandAmount, demandLast } = dense;
  const [from, to] = [demandFrom[task] ?? 0, demandFrom[task + 1] ?? 0];
  return Array.from({ length: to - from }, (_, place) => ({
    slot: demandSlot[from + place] ?? 0,
    amount: demandAmount[from + place] ?? 0,
    last: demandLast[from + place] ?? 0,
  }));
};

const usersByRow = (dense: DenseProblem) => {
  const users = new Map<number, { task: number; amount: number; last: number }[]>();
  for (let task = 0; task < dense.count; task++) {
    for (const { slot, amount, last } of demandsOf(dense, task)) {
      const user = { task, amount, last };
      const found = users.get(slot);
      if (found) found.push(user);
      else users.set(slot, [user]);
    }
  }
  return [...users].map(([slot, of]) => ({ slot, users: of }));
};
