import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { BelongingsList } from "@/components/members/leaving/belongings-list";
import { SignOutForm } from "@/components/members/leaving/sign-out-form";
import { ForgetCheckoutDraft } from "@/components/shop/checkout/checkout-draft-keeper";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import guests from "@/guests.config";
import { retentionDaysOf } from "@/lib/ground/settings/guests-config";
import { hasPasskey } from "@/lib/members/ways/ways-data";
import { describeFarewell } from "@/lib/product/belongings";
import { isGuest, isPerson, viewer } from "@/lib/session/viewer";
import { counted } from "@/words/ground/grammar";
import { leaving as words } from "@/words/members/account";

export const metadata: Metadata = { title: words.title };

const NOTHING = { lost: [], stays: [] };

export default async function SignOutPage() {
  const asking = await viewer();
  if (!isPerson(asking)) redirect("/");
  if (!isGuest(asking)) redirect("/account");

  const isKept = await hasPasskey(asking);
  const days = counted(retentionDaysOf(guests, asking.collection), "day");
  const { lost, stays } = isKept ? NOTHING : await describeFarewell(asking.id, "signOut");
  return (
    <div className="mx-auto max-w-md">
      <ForgetCheckoutDraft />
      <PageHeading lead={isKept ? words.withPasskey(days) : words.forGood}>
        {words.title}
      </PageHeading>
      <BelongingsList title={words.lost} phrases={lost} tone="lost" />
      {stays.map((sentence) => (
        <Notice key={sentence} tone="info" className="mb-6">
          {sentence}
        </Notice>
      ))}
      {asking.transferred && (
        <Notice tone="warning" className="mb-6">
          {words.transferred(asking.transferred.to)}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/account/create">{words.keep}</ButtonLink>
        <SignOutForm isConfirmed />
      </div>
      <p className="mt-6 text-muted">
        {words.data} <Link href="/account/data">{words.takeData}</Link>
      </p>
    </div>
  );
}
