import type { Route } from "next";
import { SubNavigation } from "@/ui/kit/sub-navigation";

export default async function GapsLayout({
  params,
  children,
}: LayoutProps<"/programmes/[programmeId]/gaps">) {
  const { programmeId } = await params;
  const base = `/programmes/${programmeId}/gaps`;
  return (
    <>
      <SubNavigation
        items={[
          { label: "Ranked gaps", href: base as Route },
          { label: "Objectives", href: `${base}/objectives` as Route },
        ]}
        label="Gaps"
      />
      <div className="px-4 pb-8 md:px-6">{children}</div>
    </>
  );
}
