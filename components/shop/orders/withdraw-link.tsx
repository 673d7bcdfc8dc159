import { ButtonLink } from "@/components/ui/button";
import { formatDay } from "@/lib/ground/format/dates";
import { orderPath } from "@/lib/shop/orders/order-link";
import { lastDayBefore } from "@/lib/shop/orders/withdrawal";
import { offer as words } from "@/words/shop/orders/withdrawal";

type WithdrawLinkProps = { number: string; linkKey: string | null; until: Date };

/** The way out of the contract, in the words of Directive 2011/83/EU, article 11a. */
export function WithdrawLink({ number, linkKey, until }: WithdrawLinkProps) {
  return (
    <section>
      <h2 className="text-subheading">{words.title}</h2>
      <p className="mt-2 mb-4 text-muted">{words.until(formatDay(lastDayBefore(until)))}</p>
      <ButtonLink href={orderPath(number, linkKey, "withdraw")} variant="secondary">
        {words.link}
      </ButtonLink>
    </section>
  );
}
