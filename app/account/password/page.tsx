import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { PasswordForm } from "@/components/account/password-form";
import { PageHeading } from "@/components/ui/page-heading";
import { hasPassword } from "@/lib/account/personal-data";
import { isMember, viewer } from "@/lib/viewer";

export const metadata: Metadata = { title: "Your password" };

export default async function PasswordPage() {
  const asking = await viewer();
  if (!isMember(asking)) redirect("/sign-in?next=/account/password");

  return (
    <div className="mx-auto max-w-md">
      <PageHeading lead="With a new one, every other device is signed out. This one stays signed in.">
        Your password
      </PageHeading>
      <PasswordForm email={asking.email} hasPassword={await hasPassword(asking)} />
      <p className="mt-6 text-center">
        <Link href="/account">Back to your account</Link>
      </p>
    </div>
  );
}
