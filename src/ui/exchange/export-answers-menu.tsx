"use client";

import { Download } from "lucide-react";
import { ANSWER_FORMATS, answersAddress } from "@/ui/exchange/answer-formats";
import { IconButton } from "@/ui/kit/icon-button";
import { Menu } from "@/ui/kit/menu";

type Props = {
  programmeId: string;
  /** What the list calls the line, for those who hear it. */
  of: string;
  /** Each with the name it has on that line. */
  assessments: readonly { readonly id: string; readonly name: string }[];
};

/** The answers of the assessments of one line as a file, without opening them. */
export const ExportAnswersMenu = ({ programmeId, of, assessments }: Props) =>
  assessments.length > 0 && (
    <Menu
      groups={assessments.map((assessment) => ({
        label: assessment.name,
        items: ANSWER_FORMATS.map(({ id, label }) => ({
          id: `${assessment.id} ${id}`,
          label: `Answers as ${label}`,
          onSelect: () => window.location.assign(`${answersAddress(programmeId, assessment.id)}/${id}`),
        })),
      }))}
      trigger={
        <IconButton label={`Export answers: ${of}`}>
          <Download aria-hidden="true" size={14} />
        </IconButton>
      }
    />
  );
