import { Key } from "@/ui/kit/key";

/** The key of a button, printed on it; a phone has no keys. */
export const KeyHint = ({ children }: { children: string }) => (
  <span aria-hidden="true" className="max-md:hidden">
    <Key>{children}</Key>
  </span>
);
