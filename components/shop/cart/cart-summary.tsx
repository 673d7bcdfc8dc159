import { ButtonLink } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { LinkPending } from "@/components/ui/link-pending";
import { SummaryList, SummaryRow } from "@/components/ui/summary-row";
import { formatMoney } from "@/lib/ground/format/money";
import { type CartLine, cartTotal, countPieces } from "@/lib/shop/cart/cart";
import { canBeBought } from "@/lib/shop/catalog/catalog";
import { leastDelivery } from "@/lib/shop/prices/delivery-and-tax";
import { listed } from "@/words/ground/grammar";
import { summary as words } from "@/words/shop/cart/cart";

/** Counts the cheapest delivery: the shopper chooses one at the checkout. */
export function CartSummary({ lines }: { lines: CartLine[] }) {
  const { currency } = cartTotal(lines);
  const sold = lines.filter(canBeBought);
  const goods = cartTotal(sold).cents;
  const carriage = sold.length > 0 ? leastDelivery(goods).cents : 0;
  const price = (cents: number) => formatMoney({ cents, currency });
  const least = (cents: number) => (carriage === 0 ? price(cents) : words.from(price(cents)));
  return (
    <div className="max-lg:contents lg:sticky lg:top-6 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:self-start lg:rounded-lg lg:border lg:border-line lg:bg-raised lg:p-7 lg:shadow-card">
      <div className={cx(narrowCard, "max-lg:mt-8 max-lg:p-5")}>
        <h2 className="mb-4">{words.title}</h2>
        <SummaryList>
          <SummaryRow label={words.items(countPieces(sold))}>{price(goods)}</SummaryRow>
          {sold.length > 0 && (
            <SummaryRow label={words.delivery}>
              {carriage === 0 ? words.free : least(carriage)}
            </SummaryRow>
          )}
        </SummaryList>
        <Remarks lines={lines} goods={goods} price={price} />
      </div>
      <div className={cx(narrowCard, bar)}>
        <Total>{least(goods + carriage)}</Total>
        <ButtonLink href="/checkout" size="lg" className="lg:mt-6 lg:w-full">
          {words.checkout}
          <LinkPending className="-mr-3 -ml-0.5" />
        </ButtonLink>
      </div>
    </div>
  );
}

function Total({ children }: { children: string }) {
  return (
    <dl className="min-w-0 flex-1 font-semibold text-lg">
      <div className="lg:mt-4 lg:flex lg:items-baseline lg:justify-between lg:gap-6 lg:border-line lg:border-t lg:pt-4">
        <dt className="max-lg:font-normal max-lg:text-muted max-lg:text-sm">{words.total}</dt>
        <dd className="whitespace-nowrap tabular-nums">{children}</dd>
      </div>
    </dl>
  );
}

type RemarksProps = { lines: CartLine[]; goods: number; price: (cents: number) => string };

function Remarks({ lines, goods, price }: RemarksProps) {
  const leftOut = lines.filter((line) => !canBeBought(line));
  const { freeFrom } = leastDelivery(goods);
  return (
    <>
      <p className="mt-2 text-muted text-sm">{words.vat}</p>
      {freeFrom !== null && leftOut.length < lines.length && (
        <p className="mt-3 rounded-md bg-surface px-3 py-2 text-sm">
          {words.freeFrom(price(freeFrom), price(freeFrom - goods))}
        </p>
      )}
      {leftOut.length > 0 && (
        <p className="mt-3 rounded-md bg-warning-soft px-3 py-2 text-sm text-warning">
          {words.leftOut(listed(leftOut.map(({ name }) => name)))}
        </p>
      )}
    </>
  );
}

const narrowCard = "max-lg:rounded-lg max-lg:border max-lg:border-line max-lg:bg-raised";

// Not sticky on low screens, or with large text: it would cover too much.
const bar =
  "max-lg:bottom-3 max-lg:z-10 max-lg:mt-3 max-lg:flex max-lg:flex-wrap max-lg:items-center max-lg:gap-x-4 max-lg:gap-y-2 max-lg:px-5 max-lg:py-3 max-lg:shadow-lift max-lg:[@media(min-height:30rem)]:sticky";
