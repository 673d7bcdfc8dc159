import { readdir } from "node:fs/promises";
import path from "node:path";
import { sharePicture, shareSize } from "@/components/site/share-picture";

export { alt } from "@/words/site/share-picture";
export const size = shareSize;
export const contentType = "image/png";
// All pictures are drawn at build time, when there is no database.
export const dynamicParams = false;

export async function generateStaticParams() {
  const files = await readdir(path.join(process.cwd(), "public/products"));
  return files.map((file) => ({ slug: path.parse(file).name }));
}

export default async function ProductPicture({ params }: { params: Promise<{ slug: string }> }) {
  return sharePicture(`products/${(await params).slug}.svg`, 1);
}
