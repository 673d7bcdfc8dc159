import type { QrPicture } from "@/lib/ground/qr";

type QrCodeProps = { picture: QrPicture; label: string };

/** Dark on white in either theme: not every camera reads it the other way round. */
export function QrCode({ picture: { size, path }, label }: QrCodeProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="w-60 max-w-full sm:w-50 rounded-md border border-line bg-white max-sm:mx-auto"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}
