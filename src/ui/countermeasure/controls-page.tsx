"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { CONTROL_STATES } from "@/domain/countermeasure/control-state";
import { CheckmarkPanel } from "@/ui/countermeasure/checkmark-panel";
import { controlColumns } from "@/ui/countermeasure/control-columns";
import type { ControlsOutput } from "@/ui/countermeasure/control-output";
import { ControlPanel } from "@/ui/countermeasure/control-panel";
import { isDueSoon, STATE_WORDS } from "@/ui/countermeasure/control-words";
import { EndDialog } from "@/ui/countermeasure/end-dialog";
import { Button } from "@/ui/kit/button";
import { classNames } from "@/ui/kit/class-names";
import { DataTable } from "@/ui/kit/data-table";
import { EmptyState } from "@/ui/kit/empty-state";
import { PageHeadline } from "@/ui/kit/page-headline";
import { Panel } from "@/ui/kit/panel";
import { SelectField } from "@/ui/kit/select-field";
import { useFetched } from "@/ui/kit/use-fetched";
import { useUrlParams } from "@/ui/kit/use-url-params";
import { useTRPC } from "@/ui/trpc";

const fetchDialog = () => import("@/ui/countermeasure/control-dialog").then((module) => module.ControlDialog);
const fetchTestDialog = () => import("@/ui/countermeasure/test-dialog").then((module) => module.TestDialog);

const ALL = "all";

const headlineOf = ({ controls, today }: ControlsOutput): string => {
  if (controls.length === 0) return "No compensating control is registered yet.";
  const overdue = controls.filter(({ state }) => state === "test-due").length;
  const soon = controls.filter((control) => isDueSoon(control, today)).length;
  const held = controls.filter(({ state }) => state === "in-force" || state === "untested").length;
  const late =
    overdue === 0 ? "No test is overdue" : `${overdue} ${overdue === 1 ? "test is" : "tests are"} overdue`;
  return `${held} of ${controls.length} compensating controls hold. ${late}, ${soon} due within 60 days.`;
};

type Open = "add" | "change" | "test" | "end" | null;

/** The register of compensating controls, and what of all that is in place would not hold. */
export const ControlsPage = ({ programmeId, initial }: { programmeId: string; initial: ControlsOutput }) => {
  const trpc = useTRPC();
  const [params, patch] = useUrlParams();
  const [open, setOpen] = useState<Open>(null);
  const [ControlDialog, askForDialog] = useFetched(fetchDialog);
  const [TestDialog, askForTestDialog] = useFetched(fetchTestDialog);
  const { data } = useQuery({
    ...trpc.countermeasure.controls.queryOptions({ programmeId }),
    initialData: initial,
  });
  const site = params.get("site");
  const state = params.get("state");
  const rows = data.controls.filter(
    (control) =>
      (site === null || control.entered.some(({ siteId }) => siteId === null || siteId === site)) &&
      (state === null || control.state === state),
  );
  const chosen = data.controls.find(({ id }) => id === params.get("control"));
  const show = (what: Open) => {
    setOpen(what);
    if (what === "add" || what === "change") void askForDialog();
    if (what === "test") void askForTestDialog();
  };
  const close = () => setOpen(null);
  const addButton = (
    <Button
      onClick={() => show("add")}
      reason={data.mayWrite ? undefined : "Your role reads the register."}
      variant="primary"
    >
      Register a control
    </Button>
  );
  return (
    <>
      <PageHeadline answer={headlineOf(data)} />
      <div
        className={classNames(
          "grid items-start gap-4",
          chosen && "md:max-xl:not-print:mr-82 xl:not-print:grid-cols-[minmax(0,1fr)_336px]",
        )}
      >
        <div className="flex min-w-0 flex-col gap-4">
          <Panel aside={data.controls.length > 0 && addButton} flush title="Compensating controls">
            {data.controls.length === 0 ? (
              <EmptyState
                actions={addButton}
                title="No control registered yet"
                why="Where a practice is not possible here, because of legacy equipment, warranty, a certificate or a missing outage, a compensating control stands in: with a credit, an owner, a test and an end. It lapses by itself when nobody tests it."
              />
            ) : (
              <>
                <div className="flex flex-wrap gap-4 px-4 pb-3">
                  <span className="w-44">
                    <SelectField
                      hideLabel
                      label="Site"
                      onValueChange={(value) => patch({ site: value === ALL ? null : value })}
                      options={[
                        { value: ALL, label: "All sites" },
                        ...data.sites.map(({ id, name }) => ({ value: id as string, label: name })),
                      ]}
                      value={site ?? ALL}
                    />
                  </span>
                  <span className="w-44">
                    <SelectField
                      hideLabel
                      label="State"
                      onValueChange={(value) => patch({ state: value === ALL ? null : value })}
                      options={[
                        { value: ALL, label: "All states" },
                        ...CONTROL_STATES.filter((each) => each !== "withdrawn").map((value) => ({
                          value: value as string,
                          label: STATE_WORDS[value],
                        })),
                      ]}
                      value={state ?? ALL}
                    />
                  </span>
                </div>
                {rows.length === 0 ? (
                  <p className="px-4 pb-3 text-ink-2">No control fits this filter.</p>
                ) : (
                  <DataTable
                    columns={controlColumns({ ...data, onOpen: ({ id }) => patch({ control: id }) })}
                    fixed
                    label="Compensating controls"
                    rowHeight={56}
                    rowKey={({ id }) => id}
                    rows={rows}
                    selectedKey={chosen?.id}
                  />
                )}
              </>
            )}
          </Panel>
          <CheckmarkPanel mayWrite={data.mayWrite} programmeId={programmeId} />
        </div>
        {chosen && (
          <ControlPanel
            control={chosen}
            key={chosen.id}
            onChange={() => show("change")}
            onClose={() => patch({ control: null })}
            onEnd={() => show("end")}
            onTest={() => show("test")}
            programmeId={programmeId}
            register={data}
          />
        )}
      </div>
      {(open === "add" || (open === "change" && chosen)) && ControlDialog && (
        <ControlDialog
          control={open === "change" ? (chosen ?? null) : null}
          onClose={close}
          programmeId={programmeId}
          register={data}
        />
      )}
      {open === "test" && chosen && TestDialog && (
        <TestDialog control={chosen} onClose={close} programmeId={programmeId} today={data.today} />
      )}
      {open === "end" && chosen && <EndDialog control={chosen} onClose={close} programmeId={programmeId} />}
    </>
  );
};
