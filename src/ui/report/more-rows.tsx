import type { ReactNode } from "react";
import { Button } from "@/ui/kit/button";

type Props = {
  label: string;
  onShow: () => void;
  /** What paper says instead of the button. */
  children: ReactNode;
};

export const MoreRows = ({ label, onShow, children }: Props) => (
  <>
    <span className="-ml-2 print:hidden">
      <Button onClick={onShow} size="small" variant="quiet">
        {label}
      </Button>
    </span>
    <span className="hidden print:inline">{children}</span>
  </>
);
