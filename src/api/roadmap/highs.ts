import loadHighs from "highs";
import type { Highs, HighsCallbackMap, Model } from "highs";
import type { LinearModel, LinearSolver, SolveWatch } from "@/domain/roadmap/solver/linear-solver";

/** HiGHS in WebAssembly as the planner's linear solver. One per worker: it has one thread and blocks it. */
export const highsSolver = async (): Promise<LinearSolver> => {
  const highs = await loadHighs();
  return {
    relax: (model, isStopped) =>
      isEmpty(model)
        ? { status: "optimal", values: new Float64Array(), rowDuals: model.rowLower.map(() => 0) }
        : withModel(highs, model, false, (native) => {
            native.run(stopping(highs, isStopped));
            if (native.getModelStatus() !== highs.constants.modelStatus.optimal) return { status: "stopped" };
            const { colValue, rowDual } = native.getSolution();
            return { status: "optimal", values: colValue, rowDuals: rowDual };
          }),
    solve: (model, watch) =>
      isEmpty(model)
        ? solveEmpty(model, watch)
        : withModel(highs, model, true, (native) => solveWatched(highs, native, watch)),
  };
};

const isEmpty = ({ objective }: LinearModel): boolean => objective.length === 0;

/** HiGHS gives a model without columns a status of its own and looks at no row. */
const solveEmpty = ({ rowLower }: LinearModel, { onBetter, onBound }: SolveWatch) => {
  if (rowLower.some((lower) => lower > 0)) return "infeasible";
  onBetter(new Float64Array());
  onBound?.(0);
  return "optimal";
};

const withModel = <T>(highs: Highs, model: LinearModel, whole: boolean, work: (native: Model) => T): T => {
  const columns = model.objective.length;
  const native = highs.createModel({
    numCols: columns,
    numRows: model.rowLower.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: model.objective,
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: model.rowLower,
    rowUpper: model.rowUpper,
    matrix: {
      format: "csr",
      numRows: model.rowLower.length,
      numCols: columns,
      starts: model.rowFrom,
      indices: model.columns,
      values: model.values,
    },
    ...(whole && { integrality: new Int32Array(columns).fill(1) }),
  });
  try {
    native.options.set("output_flag", false);
    return work(native);
  } finally {
    native.dispose();
  }
};

const solveWatched = (highs: Highs, native: Model, watch: SolveWatch) => {
  native.options.set("mip_rel_gap", 0);
  if (Number.isFinite(watch.seconds)) native.options.set("time_limit", watch.seconds);
  if (watch.start) native.setSolution({ colValue: watch.start });
  const { callbackType, modelStatus } = highs.constants;
  let bound = Infinity;
  const tell = (value: number | undefined) => {
    // Before the first relaxation is solved HiGHS says infinity.
    if (value === undefined || !(value < bound) || !Number.isFinite(value)) return;
    bound = value;
    watch.onBound?.(value);
  };
  native.run({
    ...stopping(highs, watch.isStopped, tell),
    [callbackType.mipLogging]: ({ data }) => void tell(data.mip_dual_bound),
    [callbackType.mipImprovingSolution]: ({ data }) => {
      if (data.mip_solution) watch.onBetter(data.mip_solution);
    },
    [callbackType.mipUserSolution]: (event) => {
      const candidate = watch.candidate?.();
      if (candidate) event.setSolution(candidate);
    },
  });
  const status = native.getModelStatus();
  if (status === modelStatus.infeasible) return "infeasible";
  tell(native.info.get("mip_dual_bound") as number);
  if (status !== modelStatus.optimal) return "stopped";
  watch.onBetter(native.getSolution().colValue);
  return "optimal";
};

const stopping = (
  highs: Highs,
  isStopped: () => boolean,
  onBound?: (bound: number | undefined) => void,
): HighsCallbackMap => {
  const { callbackType } = highs.constants;
  const stopWhenTold = (event: { interrupt: () => void; data: { mip_dual_bound?: number } }): undefined => {
    onBound?.(event.data.mip_dual_bound);
    if (isStopped()) event.interrupt();
  };
  return {
    [callbackType.simplexInterrupt]: stopWhenTold,
    [callbackType.ipmInterrupt]: stopWhenTold,
    [callbackType.mipInterrupt]: stopWhenTold,
  };
};
