import type { Metadata } from "next";
import { SuggestedWishes } from "@/components/shop/wishlist/suggested-wishes";
import { TryWishlist } from "@/components/shop/wishlist/try-wishlist";
import { WishList } from "@/components/shop/wishlist/wish-list";
import { KeepMoreLink } from "@/components/shop/wishlist/wish-refusal";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { isPerson, viewer } from "@/lib/session/viewer";
import { listProducts } from "@/lib/shop/catalog/catalog-data";
import {
  canKeepWishes,
  mostWishes,
  suggestedWishes,
  wishLimitSentence,
} from "@/lib/shop/wishlist/wishlist";
import { listWishes } from "@/lib/shop/wishlist/wishlist-data";
import { page as words } from "@/words/shop/wishlist/wishlist";

export const metadata: Metadata = { title: words.title, robots: { index: false } };

/** The page can be used at once: its own POST makes the visitor a guest. */
export default async function WishlistPage() {
  const asking = await viewer();
  const [wishes, products] = await Promise.all([listWishes(asking), listProducts({})]);
  const suggestions = suggestedWishes(products, wishes);

  return (
    <>
      <PageHeading lead={words.lead}>{words.heading}</PageHeading>
      <div className="grid gap-12">
        {!canKeepWishes(asking, wishes.length + 1) && (
          <Notice tone="info">
            <p>{wishLimitSentence(mostWishes(asking))}</p>
            <KeepMoreLink />
          </Notice>
        )}
        {isPerson(asking) ? <WishList wishes={wishes} /> : <TryWishlist visitor={asking} />}
        {suggestions.length > 0 && <SuggestedWishes products={suggestions} />}
      </div>
    </>
  );
}
