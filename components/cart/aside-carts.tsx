import { Card } from "@/components/ui/card";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { bringBack, forgetIt } from "@/lib/cart/aside-cart-actions";
import { type Cart, countPieces } from "@/lib/cart/cart";
import { listAsideCarts } from "@/lib/cart/cart-data";
import type { Viewer } from "@/lib/viewer";
import { forgetting } from "@/words/cart";
import { counted } from "@/words/grammar";

/** What was in the account's cart when its owner came to the checkout with another one. */
export async function AsideCarts({ viewer }: { viewer: Viewer }) {
  const carts = await listAsideCarts(viewer);
  return carts.map((cart) => <Aside key={cart.id} cart={cart} />);
}

function Aside({ cart: { id, lines } }: { cart: Cart }) {
  const count = counted(countPieces(lines), "item");
  return (
    <Card className="mt-8 max-w-xl">
      <h2 className="text-subheading">You have another cart kept aside: {count}</h2>
      <ul className="mt-3 grid gap-1.5">
        {lines.map(({ name, quantity }) => (
          <li key={name}>
            <span className="tabular-nums">{quantity}</span> × {name}
          </li>
        ))}
      </ul>
      <div className="mt-5 flex flex-wrap items-start gap-3">
        <Form action={bringBack}>
          <input type="hidden" name="cartId" value={id} />
          <SubmitButton variant="secondary">Bring it back</SubmitButton>
        </Form>
        <Form action={forgetIt}>
          <input type="hidden" name="cartId" value={id} />
          <ConfirmButton
            variant="quiet"
            question={forgetting.question(countPieces(lines))}
            consequence={forgetting.consequence}
            cancelLabel={forgetting.keep}
          >
            Forget it
          </ConfirmButton>
        </Form>
      </div>
    </Card>
  );
}
