"use client";

import type { Route } from "next";
import { useOptimistic } from "react";
import { WishButton } from "@/components/shop/wishlist/wish-button";
import { WishRefusal } from "@/components/shop/wishlist/wish-refusal";
import { cx } from "@/components/ui/cx";
import { useOptimisticForm } from "@/components/ui/form/use-optimistic-form";
import { Link } from "@/components/ui/link";
import { addToWishlist, removeFromWishlist } from "@/lib/shop/wishlist/wishlist-actions";
import { seeList } from "@/words/shop/wishlist/wish";

type WishFormProps = {
  product: { id: string; name: string };
  isWished: boolean;
  /** where a plain POST ends; the list unless given */
  next?: Route;
  /** small, as in a line of the cart */
  isCompact?: boolean;
};

export function WishForm({ product, isWished, next, isCompact = false }: WishFormProps) {
  const [shown, expect] = useOptimistic(isWished);
  const adding = useOptimisticForm(addToWishlist, { expect: () => expect(true) });
  const removing = useOptimisticForm(removeFromWishlist, { expect: () => expect(false) });
  const [pressed, before] = shown ? [removing, adding] : [adding, removing];
  const refusal = pressed.answer?.ok === false ? pressed.answer : null;
  const said = before.answer?.ok && before.answer.message;
  return (
    <form {...pressed.formProps} className={cx("grid gap-3", refusal && "w-full")}>
      {refusal && (
        <WishRefusal refusal={refusal} isPending={adding.isPending || removing.isPending} />
      )}
      <input type="hidden" name="productId" value={product.id} />
      {next && <input type="hidden" name="next" value={next} />}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <WishButton
          product={product}
          isWished={shown}
          variant={isCompact ? "quiet" : "secondary"}
          size={isCompact ? "sm" : "md"}
          className={isCompact ? "-ml-3.5 min-h-11" : undefined}
        />
        {shown && !isCompact && <Link href="/wishlist">{seeList}</Link>}
      </div>
      {(said || !isCompact) && (
        <p role="status" className="sr-only">
          {said}
        </p>
      )}
    </form>
  );
}
