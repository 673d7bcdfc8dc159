import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { NameForm } from "@/components/account/name-form";
import { PageHeading } from "@/components/ui/page-heading";
import { isMember, viewer } from "@/lib/viewer";

export const metadata: Metadata = { title: "Your name" };

export default async function NamePage() {
  const asking = await viewer();
  if (!isMember(asking)) redirect("/sign-in?next=/account/name");

  return (
    <div className="mx-auto max-w-md">
      <PageHeading lead="What we call you here.">Your name</PageHeading>
      <NameForm name={asking.name} />
      <p className="mt-6 text-center">
        <Link href="/account">Back to your account</Link>
      </p>
    </div>
  );
}
