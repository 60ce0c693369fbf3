type Upload = { programmeId: string; file: File; fields: object };
type Outcome = { message: string | null };

const FAILED = "The file did not arrive. Nothing was kept. Check the connection and send it again.";

const outcomeOf = (request: XMLHttpRequest): Outcome => {
  if (request.status === 201) return { message: null };
  try {
    const { message } = JSON.parse(request.responseText) as { message?: string };
    return { message: message ?? FAILED };
  } catch {
    return { message: FAILED };
  }
};

/** `fetch` does not say how much of a body has left; this request does. */
export const uploadProof = (
  { programmeId, file, fields }: Upload,
  onShare: (share: number) => void,
): Promise<Outcome> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const address = new URLSearchParams({ name: file.name, fields: JSON.stringify(fields) });
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      onShare(total === 0 ? 1 : loaded / total),
    );
    request.addEventListener("load", () => resolve(outcomeOf(request)));
    request.addEventListener("error", () => resolve({ message: FAILED }));
    request.open("POST", `/api/programmes/${programmeId}/evidence?${address.toString()}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.send(file);
  });
