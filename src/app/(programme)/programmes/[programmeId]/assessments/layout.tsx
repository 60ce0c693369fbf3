import type { Route } from "next";
import { SubNavigation } from "@/ui/kit/sub-navigation";

export default async function AssessmentLayout({
  params,
  children,
}: LayoutProps<"/programmes/[programmeId]/assessments">) {
  const { programmeId } = await params;
  const base = `/programmes/${programmeId}/assessments`;
  return (
    <>
      <SubNavigation
        items={[
          { label: "Results", href: base as Route },
          { label: "Answers", href: `${base}/answers` as Route },
          { label: "Targets", href: `${base}/targets` as Route },
          {
            label: "Frameworks",
            href: `${base}/frameworks` as Route,
            covers: `${base}/practices` as Route,
          },
          { label: "Evidence", href: `${base}/evidence` as Route },
          { label: "Controls", href: `${base}/controls` as Route },
        ]}
        label="Assessment"
      />
      <div className="px-4 pb-8 md:px-6">{children}</div>
    </>
  );
}
