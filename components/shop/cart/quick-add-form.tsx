"use client";

import { useCartCount } from "@/components/shop/cart/cart-count";
import { ErrorSummary } from "@/components/ui/form/error-summary";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useOptimisticForm } from "@/components/ui/form/use-optimistic-form";
import { addToCart } from "@/lib/shop/cart/cart-actions";
import { add as words } from "@/words/shop/cart/cart";

/** Its parts are laid out by the row around it. */
export function QuickAddForm({ product }: { product: { id: string; name: string } }) {
  const cartCount = useCartCount();
  const { answer, isPending, formProps } = useOptimisticForm(addToCart, {
    expect: () => cartCount.expect(1),
  });

  return (
    <form {...formProps} className="contents">
      {answer?.ok === false && (
        <div className="w-full">
          <ErrorSummary message={answer.message} isPending={isPending} />
        </div>
      )}
      <input type="hidden" name="productId" value={product.id} />
      <input type="hidden" name="quantity" value="1" />
      <SubmitButton
        variant="secondary"
        size="sm"
        className="min-h-11"
        isPending={isPending}
        aria-describedby={`add-${product.id}`}
      >
        {words.button}
      </SubmitButton>
      <span id={`add-${product.id}`} hidden>
        {product.name}
      </span>
      <p role="status" className="order-last min-h-5 w-full text-muted text-sm">
        {answer?.ok && answer.message}
      </p>
    </form>
  );
}
