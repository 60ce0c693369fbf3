import { fileHref, sizeWords } from "@/ui/evidence/proof-words";

type Props = {
  programmeId: string;
  proof: {
    readonly title: string;
    readonly url: string | null;
    readonly file: { readonly id: string; readonly name: string; readonly byteCount: number } | null;
  };
};

/** The title as a door to the file or page behind it; a note has none. */
export const ProofLink = ({ programmeId, proof: { title, url, file } }: Props) => {
  if (file)
    return (
      <>
        <a className="door" download href={fileHref(programmeId, file.id)}>
          {title}
        </a>{" "}
        <span className="text-small text-ink-3">
          {file.name.slice(file.name.lastIndexOf(".") + 1).toUpperCase()}, {sizeWords(file.byteCount)}
        </span>
      </>
    );
  if (url !== null)
    return (
      <a className="door" href={url} rel="noreferrer" target="_blank">
        {title}
        <span className="sr-only">, opens in a new tab</span>
      </a>
    );
  return title;
};
