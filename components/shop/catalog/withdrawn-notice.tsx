import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { withdrawn as words } from "@/words/shop/catalog/catalog";

/** In place of "Add to cart". The page itself stays: carts, wishlists and old links lead to it. */
export function WithdrawnNotice({ name }: { name: string }) {
  return (
    <Notice tone="info" title={words.title(name)}>
      <Link href="/">{words.action}</Link>
    </Notice>
  );
}
