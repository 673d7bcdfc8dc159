import { ButtonLink } from "@/components/ui/button";
import { formatDay } from "@/lib/dates";
import { orderPath } from "@/lib/orders/order-address";
import { lastDayBefore } from "@/lib/orders/withdrawal";

type WithdrawLinkProps = { number: string; linkKey: string | null; until: Date };

/** The way out of the contract, in the words of Directive 2011/83/EU, article 11a. */
export function WithdrawLink({ number, linkKey, until }: WithdrawLinkProps) {
  return (
    <section className="px-1">
      <h2 className="text-subheading">Changed your mind?</h2>
      <p className="mt-2 mb-4 text-muted">
        You can withdraw until {formatDay(lastDayBefore(until))}, without giving a reason.
      </p>
      <ButtonLink href={orderPath(number, linkKey, {}, "withdraw")} variant="secondary">
        Withdraw from contract here
      </ButtonLink>
    </section>
  );
}
