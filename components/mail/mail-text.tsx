import { Card } from "@/components/ui/card";

const LINK = /(https?:\/\/\S+)/;

/** A mail's text as it is, its links to be followed. */
export function MailText({ text }: { text: string }) {
  const pieces = text.trim().split(LINK);
  return (
    <Card className="whitespace-pre-wrap [overflow-wrap:anywhere]">
      {pieces.map((piece, place) =>
        LINK.test(piece) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text is split once and never changes.
          <a key={place} href={piece}>
            {piece}
          </a>
        ) : (
          piece
        ),
      )}
    </Card>
  );
}
