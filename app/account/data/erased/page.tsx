import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { isPerson, viewer } from "@/lib/viewer";

export const metadata: Metadata = { title: "Your data was erased", robots: { index: false } };

export default async function ErasedPage() {
  if (isPerson(await viewer())) redirect("/account/data");

  return (
    <div className="mx-auto max-w-xl">
      <PageHeading lead="You are signed out. Whatever you do here next, you do as somebody new.">
        Your data was erased
      </PageHeading>
      <ButtonLink href="/">Browse the shop</ButtonLink>
    </div>
  );
}
