const LINK = /(https?:\/\/\S+)/;

export function MailText({ text }: { text: string }) {
  const pieces = text.trim().split(LINK);
  return (
    <div className="min-h-[80dvh] whitespace-pre-wrap rounded-lg border border-line bg-raised p-5 leading-relaxed [overflow-wrap:anywhere] sm:p-8">
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
    </div>
  );
}
