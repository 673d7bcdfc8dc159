import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ForgetCheckoutDraft } from "@/components/shop/checkout/checkout-draft-keeper";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import { PageHeading } from "@/components/ui/page-heading";
import { isPerson, viewer } from "@/lib/session/viewer";
import { erased as words } from "@/words/members/data";

export const metadata: Metadata = { title: words.title, robots: { index: false } };

export default async function ErasedPage() {
  if (isPerson(await viewer())) redirect("/account/data");

  return (
    <div className="mx-auto max-w-xl">
      <ForgetCheckoutDraft />
      <span className="mb-6 inline-grid size-14 place-items-center rounded-full bg-brand-soft text-brand">
        <Icon name="leaf" className="size-7" />
      </span>
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <p className="mb-6">{words.thanks}</p>
      <ButtonLink href="/">{words.browse}</ButtonLink>
    </div>
  );
}
