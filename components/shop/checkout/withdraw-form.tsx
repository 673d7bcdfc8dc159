import { OrderFields } from "@/components/shop/orders/order-fields";
import { OrderLines } from "@/components/shop/orders/order-lines";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form/form";
import { FormField } from "@/components/ui/form/form-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { PageHeading } from "@/components/ui/page-heading";
import { formatDay } from "@/lib/ground/format/dates";
import { confirmWithdrawal } from "@/lib/shop/checkout/withdraw-actions";
import { orderPath } from "@/lib/shop/orders/order-link";
import type { Order } from "@/lib/shop/orders/orders";
import { lastDayBefore, withdrawalWords } from "@/lib/shop/orders/withdrawal";
import { afterwards, form as words } from "@/words/shop/orders/withdrawal";

type WithdrawFormProps = { order: Order; until: Date; linkKey: string | null };

/** Statement and button, as Directive 2011/83/EU, article 11a asks. */
export function WithdrawForm({ order, until, linkKey }: WithdrawFormProps) {
  return (
    <>
      <PageHeading lead={words.lead(formatDay(lastDayBefore(until)))}>{words.title}</PageHeading>
      <Form action={confirmWithdrawal} className="grid gap-6">
        <OrderFields number={order.number} linkKey={linkKey} />
        <Statement order={order} />
        <section aria-labelledby="confirm">
          <h2 id="confirm">{words.confirmation}</h2>
          <p className="mt-2 mb-5 text-muted">
            {afterwards} {words.acknowledged}
          </p>
          <div className="flex flex-wrap gap-3">
            <SubmitButton pendingLabel={words.confirming} className="max-sm:w-full">
              {words.confirm}
            </SubmitButton>
            <ButtonLink
              href={orderPath(order.number, linkKey)}
              variant="quiet"
              className="max-sm:w-full"
            >
              {words.keep}
            </ButtonLink>
          </div>
        </section>
      </Form>
    </>
  );
}

function Statement({ order }: { order: Order }) {
  return (
    <Card>
      <h2>{words.statement}</h2>
      <p className="mt-2 mb-5">{withdrawalWords(order)}</p>
      <OrderLines lines={order.lines} />
      <div className="mt-6 grid gap-5">
        <FormField
          label={words.fullName}
          name="fullName"
          autoComplete="name"
          defaultValue={order.fullName}
          required
        />
        <FormField
          label={words.email}
          name="email"
          type="email"
          autoComplete="email"
          defaultValue={order.email}
          hint={words.emailHint}
          required
        />
      </div>
    </Card>
  );
}
