/** Rungway cannot start. The message is for the operator: what happened and what to do, without a stack. */
export class StartFailure extends Error {
  override readonly name = "StartFailure";
}
