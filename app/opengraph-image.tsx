import { sharePicture, shareSize } from "@/components/site/share-picture";

export { alt } from "@/words/site/share-picture";
export const size = shareSize;
export const contentType = "image/png";

export default function HomePicture() {
  return sharePicture("hero.svg", 1200 / 640);
}
