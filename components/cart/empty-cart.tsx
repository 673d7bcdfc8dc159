import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icons";

export function EmptyCart() {
  return (
    <EmptyState
      title="Your cart is empty"
      picture={<Icon name="cart" className="size-10" />}
      action={<ButtonLink href="/">Browse the shop</ButtonLink>}
    >
      Nothing here yet. Add something you like and it waits for you.
    </EmptyState>
  );
}
