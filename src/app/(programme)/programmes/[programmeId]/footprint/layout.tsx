import type { Route } from "next";
import { SubNavigation } from "@/ui/kit/sub-navigation";

export default async function FootprintLayout({
  params,
  children,
}: LayoutProps<"/programmes/[programmeId]/footprint">) {
  const { programmeId } = await params;
  const base = `/programmes/${programmeId}/footprint`;
  return (
    <>
      <SubNavigation
        items={[
          { label: "Assets", href: base as Route },
          { label: "Imports", href: `${base}/imports` as Route },
          { label: "Zones", href: `${base}/zones` as Route },
          { label: "Security levels", href: `${base}/security-levels` as Route },
          { label: "Sites", href: `${base}/sites` as Route },
        ]}
        label="Footprint"
      />
      <div className="px-4 pb-8 md:px-6">{children}</div>
    </>
  );
}
