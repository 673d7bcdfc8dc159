"use client";

import { useOptimistic, useRef } from "react";
import { WishItem } from "@/components/shop/wishlist/wish-item";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/form/error-summary";
import { useOptimisticForm } from "@/components/ui/form/use-optimistic-form";
import { Icon } from "@/components/ui/icons";
import type { ShownProduct } from "@/lib/shop/catalog/catalog";
import { removeFromWishlist } from "@/lib/shop/wishlist/wishlist-actions";
import * as words from "@/words/shop/wishlist/wishlist";

/** A product that is removed disappears at once, and the focus stays with the list. */
export function WishList({ wishes }: { wishes: ShownProduct[] }) {
  const [shown, hide] = useOptimistic(wishes, without);
  const list = useRef<HTMLElement>(null);
  const { answer, isPending, formProps } = useOptimisticForm(removeFromWishlist, {
    onSend: () => list.current?.focus({ preventScroll: true }),
    expect: (form) => hide(String(form.get("productId"))),
  });

  return (
    <section ref={list} tabIndex={-1} aria-label={words.page.contents(shown.length)}>
      {answer?.ok === false && <ErrorSummary message={answer.message} isPending={isPending} />}
      <p role="status" className="sr-only">
        {answer?.ok && answer.message}
      </p>
      {shown.length === 0 ? (
        <EmptyState
          title={words.empty.title}
          picture={<Icon name="heart" className="size-10" />}
          action={<ButtonLink href="/">{words.empty.browse}</ButtonLink>}
        >
          {words.empty.text}
        </EmptyState>
      ) : (
        <ul className="grid gap-x-12 lg:grid-cols-2">
          {shown.map((wish) => (
            <WishItem key={wish.id} wish={wish} removeProps={formProps} />
          ))}
        </ul>
      )}
    </section>
  );
}

const without = (wishes: ShownProduct[], removedId: string) =>
  wishes.filter(({ id }) => id !== removedId);
