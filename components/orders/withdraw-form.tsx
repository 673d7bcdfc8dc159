import { OrderFields } from "@/components/orders/order-fields";
import { OrderLines } from "@/components/orders/order-lines";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Form, FormField } from "@/components/ui/form";
import { PageHeading } from "@/components/ui/page-heading";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDay } from "@/lib/dates";
import { orderPath } from "@/lib/orders/order-address";
import { confirmWithdrawal } from "@/lib/orders/order-page-actions";
import type { Order } from "@/lib/orders/orders";
import { AFTER_WITHDRAWAL, lastDayBefore, withdrawalWords } from "@/lib/orders/withdrawal";

type WithdrawFormProps = { order: Order; until: Date; linkKey: string | null };

/** The statement, and the button that sends it, as Directive 2011/83/EU asks in article 11a. */
export function WithdrawForm({ order, until, linkKey }: WithdrawFormProps) {
  return (
    <>
      <PageHeading
        lead={`You can do so until ${formatDay(lastDayBefore(until))}, without giving a reason.`}
      >
        Withdraw from contract
      </PageHeading>
      <Form action={confirmWithdrawal} className="grid gap-6">
        <OrderFields number={order.number} linkKey={linkKey} />
        <Statement order={order} />
        <section aria-labelledby="confirm" className="px-1">
          <h2 id="confirm">2. Confirm</h2>
          <p className="mt-2 mb-5 text-muted">
            {AFTER_WITHDRAWAL} An acknowledgement with the date and time goes to your email at once.
          </p>
          <div className="flex flex-wrap gap-3">
            <SubmitButton pendingLabel="Sending">Confirm withdrawal</SubmitButton>
            <ButtonLink href={orderPath(order.number, linkKey)} variant="quiet">
              Keep the order
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
      <h2>1. Your statement</h2>
      <p className="mt-2 mb-5">{withdrawalWords(order)}</p>
      <OrderLines lines={order.lines} />
      <div className="mt-6 grid gap-5">
        <FormField
          label="Full name"
          name="fullName"
          autoComplete="name"
          defaultValue={order.fullName}
          required
        />
        <FormField
          label="Email"
          name="email"
          type="email"
          autoComplete="email"
          defaultValue={order.email}
          hint="The acknowledgement goes there."
          required
        />
      </div>
    </Card>
  );
}
