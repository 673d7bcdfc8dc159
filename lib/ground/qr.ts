import { encode } from "uqr";

export interface QrPicture {
  size: number;
  /** the `d` of an SVG path */
  path: string;
}

/** ISO/IEC 18004 asks for four squares of quiet zone. M: a seventh of the picture may be unreadable. */
const OPTIONS = { border: 4, ecc: "M" } as const;

export function qrPicture(address: string): QrPicture {
  const { data, size } = encode(address, OPTIONS);
  return { size, path: data.flatMap(drawRow).join("") };
}

function drawRow(row: boolean[], y: number): string[] {
  const squares = row.map((isDark) => (isDark ? "1" : "0")).join("");
  return Array.from(squares.matchAll(/1+/g), ({ index, 0: { length } }) => {
    return `M${index} ${y}h${length}v1h-${length}z`;
  });
}
