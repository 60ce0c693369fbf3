import { TextLink } from "@/ui/kit/text-link";

export default function NotFoundPage() {
  return (
    <main className="mx-auto w-full max-w-[40rem] px-4 py-12">
      <h1 className="text-headline font-semibold">There is nothing here that you can see</h1>
      <p className="mt-2 text-body text-ink-2">
        The address names nothing, or your account does not belong to it. Go to{" "}
        <TextLink href="/">your programme</TextLink>, or ask whoever sent you the link to invite you.
      </p>
    </main>
  );
}
