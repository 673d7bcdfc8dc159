import type { Metadata } from "next";
import { FindOrderForm } from "@/components/shop/orders/find-order-form";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import * as words from "@/words/shop/orders/find-order";

export const metadata: Metadata = { title: words.page.title };

export default async function FindOrderPage({ searchParams }: PageProps<"/orders/find">) {
  const { asked, to } = await searchParams;
  if (asked) return <Asked />;

  return (
    <div className="mx-auto max-w-md">
      <PageHeading lead={words.page.lead}>{words.page.title}</PageHeading>
      {to === "withdraw" && (
        <Notice tone="info" title={words.toWithdraw.title} className="mb-6">
          {words.toWithdraw.text}
        </Notice>
      )}
      <FindOrderForm />
    </div>
  );
}

function Asked() {
  const { title, text, nothing, again } = words.asked;
  return (
    <div className="mx-auto max-w-md">
      <PageHeading>{title}</PageHeading>
      <Notice tone="info" role="status">
        {text}
      </Notice>
      <p className="mt-6 text-muted">
        {nothing} <Link href="/orders/find">{again}</Link>
      </p>
    </div>
  );
}
