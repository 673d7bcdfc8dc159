import type { Metadata } from "next";
import Link from "next/link";
import { FindOrderForm } from "@/components/orders/find-order-form";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";

export const metadata: Metadata = { title: "Find your order" };

export default async function FindOrderPage({ searchParams }: PageProps<"/orders/find">) {
  const { asked, to, paid } = await searchParams;
  if (asked) return <Asked />;

  return (
    <div className="mx-auto max-w-md">
      <PageHeading lead="We send you the link that opens it, without an account.">
        Find your order
      </PageHeading>
      {to === "withdraw" && (
        <Notice tone="info" title="To withdraw from a contract" className="mb-6">
          Open your order and choose “Withdraw from contract here”. The link is in its confirmation
          mail too.
        </Notice>
      )}
      {paid && (
        <Notice tone="success" role="status" title="Thank you" className="mb-6">
          Your order is paid. Its confirmation, with the link that opens it, is on its way to your
          mailbox.
        </Notice>
      )}
      <FindOrderForm />
    </div>
  );
}

function Asked() {
  return (
    <div className="mx-auto max-w-md">
      <PageHeading>Look into your mailbox</PageHeading>
      <Notice tone="info" role="status">
        If the two belong together, the link is on its way to that address.
      </Notice>
      <p className="mt-6 text-muted">
        Nothing there after some minutes? Look into the spam folder, or{" "}
        <Link href="/orders/find">check the number and the address</Link>.
      </p>
    </div>
  );
}
