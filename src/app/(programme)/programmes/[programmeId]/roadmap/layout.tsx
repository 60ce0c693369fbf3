import type { Route } from "next";
import { SubNavigation } from "@/ui/kit/sub-navigation";

export default async function RoadmapLayout({
  params,
  children,
}: LayoutProps<"/programmes/[programmeId]/roadmap">) {
  const { programmeId } = await params;
  const base = `/programmes/${programmeId}/roadmap`;
  return (
    <>
      <SubNavigation
        items={[
          { label: "Timeline", href: base as Route },
          { label: "Initiatives", href: `${base}/initiatives` as Route },
          { label: "Limits", href: `${base}/limits` as Route },
          { label: "Budget cut", href: `${base}/budget-cut` as Route },
          { label: "Obligations", href: `${base}/obligations` as Route },
        ]}
        label="Roadmap"
      />
      <div className="px-4 pb-8 md:px-6">{children}</div>
    </>
  );
}
