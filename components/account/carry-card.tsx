import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

/** The way of a guest to another device. */
export function CarryCard() {
  return (
    <Card className="mt-6">
      <h2>Go on elsewhere</h2>
      <p className="mt-2 mb-5 text-muted">
        Take your cart and your orders along to your phone or your computer, without an account.
      </p>
      <ButtonLink href="/account/carry" variant="secondary">
        Carry on on another device
      </ButtonLink>
    </Card>
  );
}
