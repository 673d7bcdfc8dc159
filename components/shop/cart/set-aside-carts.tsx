import { Card } from "@/components/ui/card";
import { ConfirmButton } from "@/components/ui/form/confirm-button";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { Viewer } from "@/lib/session/viewer";
import { type Cart, countPieces } from "@/lib/shop/cart/cart";
import { listSetAsideCarts } from "@/lib/shop/cart/cart-data";
import { bringBack, discard } from "@/lib/shop/cart/set-aside-actions";
import { discarding, setAside as words } from "@/words/shop/cart/cart";

/** Carts of the account that made room for another cart at the checkout. */
export async function SetAsideCarts({ viewer }: { viewer: Viewer }) {
  const carts = await listSetAsideCarts(viewer);
  return carts.map((cart) => <SetAsideCart key={cart.id} cart={cart} />);
}

function SetAsideCart({ cart: { id, lines } }: { cart: Cart }) {
  return (
    <Card className="mt-8">
      <h2 className="text-subheading">{words.title(countPieces(lines))}</h2>
      <ul className="mt-3 grid gap-1.5">
        {lines.map(({ name, quantity }) => (
          <li key={name}>
            {name} <span className="whitespace-nowrap text-muted">{words.pieces(quantity)}</span>
          </li>
        ))}
      </ul>
      <div className="mt-5 flex flex-wrap items-start gap-3">
        <Form action={bringBack}>
          <input type="hidden" name="cartId" value={id} />
          <SubmitButton variant="secondary">{words.bringBack}</SubmitButton>
        </Form>
        <Form action={discard}>
          <input type="hidden" name="cartId" value={id} />
          <ConfirmButton
            variant="quiet"
            question={discarding.question(countPieces(lines))}
            consequence={discarding.consequence}
            cancelLabel={discarding.keep}
          >
            {words.discard}
          </ConfirmButton>
        </Form>
      </div>
    </Card>
  );
}
