"use client";
import { createContext, type Dispatch, type ReactNode, use, useState } from "react";
import { AutosaveState, type AutosaveStatus } from "./autosave-state";

const StatusContext = createContext<AutosaveStatus | undefined>(undefined);
const ReportContext = createContext<Dispatch<AutosaveStatus | undefined>>(() => {});

/** Carries the state of saving from the screen that saves to the one place that shows it. */
export function AutosaveProvider({ children }: { children: ReactNode }) {
  const [status, setStatus] = useState<AutosaveStatus>();
  return (
    <ReportContext value={setStatus}>
      <StatusContext value={status}>{children}</StatusContext>
    </ReportContext>
  );
}

/** For the screen that saves; `undefined` when it leaves. */
export const useAutosaveReport = (): Dispatch<AutosaveStatus | undefined> => use(ReportContext);

export function CurrentAutosaveState() {
  return <AutosaveState status={use(StatusContext)} />;
}
