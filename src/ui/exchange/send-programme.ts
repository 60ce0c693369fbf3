type Programme = { organisationId: string; file: File; programmeName: string };
type Outcome = { importId: string } | { message: string };

const FAILED = "The file did not arrive. Nothing was kept. Check the connection and send it again.";

const outcomeOf = (request: XMLHttpRequest): Outcome => {
  try {
    const answer = JSON.parse(request.responseText) as { importId?: string; message?: string };
    return answer.importId ? { importId: answer.importId } : { message: answer.message ?? FAILED };
  } catch {
    return { message: FAILED };
  }
};

/** `fetch` does not say how much of a body has left; this request does. */
export const sendProgramme = (
  { organisationId, file, programmeName }: Programme,
  onShare: (share: number) => void,
): { done: Promise<Outcome>; cancel: () => void } => {
  const request = new XMLHttpRequest();
  const address = new URLSearchParams({ name: file.name, as: programmeName.trim() });
  const done = new Promise<Outcome>((resolve) => {
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      onShare(total === 0 ? 1 : loaded / total),
    );
    request.addEventListener("load", () => resolve(outcomeOf(request)));
    request.addEventListener("error", () => resolve({ message: FAILED }));
    request.addEventListener("abort", () => resolve({ message: "Stopped. Nothing was kept." }));
  });
  request.open("POST", `/api/organisations/${organisationId}/programmes?${address}`);
  request.setRequestHeader("content-type", "application/octet-stream");
  request.send(file);
  return { done, cancel: () => request.abort() };
};
