import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { PasswordForm } from "@/components/account/password-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { hasPassword } from "@/lib/account/personal-data";
import { isMember, viewer } from "@/lib/viewer";

export const metadata: Metadata = { title: "Your password" };

export default async function PasswordPage() {
  const asking = await viewer();
  if (!isMember(asking)) redirect("/sign-in?next=/account/password");

  return (
    <div className="mx-auto max-w-md">
      <PageHeading
        lead={
          asking.mailbox &&
          "With a new one, every other device is signed out. This one stays signed in."
        }
      >
        Your password
      </PageHeading>
      {asking.mailbox ? (
        <PasswordForm email={asking.email} hasPassword={await hasPassword(asking)} />
      ) : (
        <EmailFirst />
      )}
      <p className="mt-6 text-center">
        <Link href="/account">Back to your account</Link>
      </p>
    </div>
  );
}

const EmailFirst = () => (
  <Notice tone="info" title="Your account has no email yet">
    <p className="mb-3">A password goes with an email: it is what you sign in with.</p>
    <ButtonLink href="/account/email" size="sm">
      Add your email
    </ButtonLink>
  </Notice>
);
