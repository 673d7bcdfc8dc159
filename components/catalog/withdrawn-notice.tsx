import Link from "next/link";
import { Notice } from "@/components/ui/notice";

/** In place of "Add to cart". The page itself stays: carts, wishlists and old links lead to it. */
export function WithdrawnNotice({ name }: { name: string }) {
  return (
    <Notice tone="info" title={`${name} is not sold any more`} className="mb-4">
      <Link href="/">See what the shop has</Link>
    </Notice>
  );
}
