import { encode } from "uqr";

/** A QR picture as SVG draws it: dark squares on a light ground, the quiet zone included. */
export interface QrPicture {
  /** width and height, in squares */
  size: number;
  /** the dark squares, as the `d` of a path */
  path: string;
}

/** Four squares of quiet zone, as ISO/IEC 18004 asks for; a seventh of it may be unreadable. */
const OPTIONS = { border: 4, ecc: "M" } as const;

/** The QR picture that leads to the address. */
export function qrPicture(address: string): QrPicture {
  const { data, size } = encode(address, OPTIONS);
  return { size, path: data.flatMap(drawRow).join("") };
}

// One stroke for a run of dark squares, not one for each.
function drawRow(row: boolean[], y: number): string[] {
  const squares = row.map((isDark) => (isDark ? "1" : "0")).join("");
  return Array.from(squares.matchAll(/1+/g), ({ index, 0: { length } }) => {
    return `M${index} ${y}h${length}v1h-${length}z`;
  });
}
