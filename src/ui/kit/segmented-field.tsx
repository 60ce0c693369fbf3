import { Segmented, type SegmentedProps } from "./segmented";

/** `Segmented` with its label printed above, as in a form. */
export function SegmentedField<Value extends string>(props: SegmentedProps<Value>) {
  return (
    <div className="flex flex-col items-start gap-1">
      <span aria-hidden="true" className="text-small font-medium text-ink-2">
        {props.label}
      </span>
      <Segmented {...props} />
    </div>
  );
}
