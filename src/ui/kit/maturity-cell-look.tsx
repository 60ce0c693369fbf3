import { classNames } from "./class-names";
import { AttentionMark } from "./marks";
import { MATURITY_FILL, MATURITY_FRAME, type MaturityTone } from "./maturity-tone";

export type MaturityCellState = {
  supported: MaturityTone | "unknown" | "not-in-scope";
  /** What `supported` is called here. */
  word?: string;
  /** Said in the room; drawn as a hatched wedge where it exceeds what is supported. */
  claimed?: MaturityTone;
  target?: MaturityTone;
  /** Planned; drawn in the right half, never alone. */
  forecast?: MaturityTone;
  /** Why a person should look, for example "proof expired". */
  attention?: string;
  /** Printed instead of the numeral, for means: "≥ 0.2". The fill stays that of `supported`. */
  figure?: string;
};

/** "supported 1, claimed 3, target 3" */
export const maturityWords = ({
  supported,
  word = "supported",
  claimed,
  target,
  forecast,
  attention,
  figure,
}: MaturityCellState) =>
  supported === "not-in-scope"
    ? "not in scope"
    : [
        `${word} ${figure ?? supported}`,
        claimed !== undefined && `claimed ${claimed}`,
        forecast !== undefined && `forecast ${forecast}`,
        target !== undefined && `target ${target}`,
        attention,
      ]
        .filter(Boolean)
        .join(", ");

const frameOf = (supported: MaturityTone | "unknown", target: MaturityTone | undefined): string => {
  if (supported === "unknown") return target === undefined ? "border-transparent" : MATURITY_FRAME[target];
  return MATURITY_FRAME[target !== undefined && target > supported ? target : supported];
};

const FORECAST_FILL: Record<MaturityTone, string> = {
  0: "bg-maturity-0/45",
  1: "bg-maturity-1/45",
  2: "bg-maturity-2/45",
  3: "bg-maturity-3/45",
  4: "bg-maturity-4/45",
};

/** What is drawn inside a heat cell; the link, button or plain text around it is `MaturityCell`. */
export function MaturityCellLook(state: MaturityCellState) {
  const { supported, target, forecast } = state;
  if (supported === "not-in-scope")
    return (
      <span aria-hidden="true" className="block h-6 text-center leading-6 text-ink-3">
        –
      </span>
    );
  return (
    <span aria-hidden="true" className="@container flex">
      <SupportedPart {...state} supported={supported} target={forecast === undefined ? target : undefined} />
      {forecast !== undefined && (
        <span
          className={classNames(
            "h-6 min-w-0 flex-1 rounded-r-cell border-2 text-center leading-5 font-medium whitespace-nowrap text-ink",
            FORECAST_FILL[forecast],
            target !== undefined && target > forecast ? MATURITY_FRAME[target] : "border-transparent",
          )}
        >
          to {forecast}
        </span>
      )}
    </span>
  );
}

type SupportedPartProps = MaturityCellState & { supported: MaturityTone | "unknown" };

function SupportedPart({ supported, claimed, target, attention, figure }: SupportedPartProps) {
  const isUnknown = supported === "unknown";
  const claimMore = claimed !== undefined && !isUnknown && claimed > supported ? claimed : undefined;
  return (
    <span
      className={classNames(
        "relative h-6 min-w-0 flex-1 rounded-cell border-2 text-center leading-5 font-semibold",
        isUnknown ? "bg-hatch text-ink" : MATURITY_FILL[supported],
        frameOf(supported, target),
        claimMore !== undefined && "@max-[72px]:pr-[22px]",
        attention !== undefined && "@max-[72px]:pl-4",
      )}
    >
      {attention !== undefined && <AttentionMark className="absolute top-1 left-1" size={11} />}
      {isUnknown ? (
        <span className="bg-hatch-ground px-1 font-medium">{figure ?? "?"}</span>
      ) : (
        (figure ?? supported)
      )}
      {claimMore !== undefined && (
        <span className="absolute inset-y-0 right-0 w-[22px] bg-hatch text-small leading-5 font-medium text-ink">
          <span className="bg-hatch-ground px-0.5">{claimMore}</span>
        </span>
      )}
    </span>
  );
}
