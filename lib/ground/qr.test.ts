import { encode } from "uqr";
import { expect, test } from "vitest";
import { qrPicture } from "@/lib/ground/qr";

const address = "https://shop.example/account/carry/here?code=BCDF-GHJK-MNPQ";

/** The squares that a path draws, as a camera would see them. */
function squaresOf({ size, path }: { size: number; path: string }): boolean[][] {
  const squares = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let step = 0; step < Number(length); step++) {
      const row = squares[Number(y)];
      if (row) row[Number(x) + step] = true;
    }
  }
  return squares;
}

test("the picture is the QR code of the address, with a quiet zone of four", () => {
  const picture = qrPicture(address);
  const squares = squaresOf(picture);
  expect(squares).toEqual(encode(address, { ecc: "M", border: 4 }).data);
  const edges = [...squares.slice(0, 4), ...squares.slice(-4)].flat();
  expect(edges.some(Boolean)).toBe(false);
  expect(picture.size).toBeLessThan(50);
});

test("another address is another picture", () => {
  expect(qrPicture(`${address}R`).path).not.toBe(qrPicture(address).path);
});
