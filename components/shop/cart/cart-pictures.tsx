import { ProductPicture } from "@/components/shop/catalog/product-picture";
import type { Viewer } from "@/lib/session/viewer";
import { getCart } from "@/lib/shop/cart/cart-data";

const MOST = 5;

/** Decorative: the words are beside it. */
export async function CartPictures({ viewer }: { viewer: Viewer }) {
  const cart = await getCart(viewer);
  if (!cart?.lines.length) return null;
  return (
    <div className="mt-5 flex flex-wrap gap-2">
      {cart.lines.slice(0, MOST).map(({ id, slug }) => (
        <ProductPicture key={id} slug={slug} className="size-14 rounded-md bg-raised" />
      ))}
    </div>
  );
}
