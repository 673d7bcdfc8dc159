import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { ChangeEmailForm } from "@/components/account/change-email-form";
import { PageHeading } from "@/components/ui/page-heading";
import { hasPassword } from "@/lib/account/personal-data";
import { isMember, viewer } from "@/lib/viewer";

export const metadata: Metadata = { title: "Change your email" };

export default async function EmailPage() {
  const asking = await viewer();
  if (!isMember(asking)) redirect("/sign-in?next=/account/email");

  return (
    <div className="mx-auto max-w-md">
      <PageHeading
        lead={
          asking.mailbox ? (
            <>
              Now it is <span className="text-ink [overflow-wrap:anywhere]">{asking.mailbox}</span>.
              It stays that until you have confirmed the new one.
            </>
          ) : (
            "We send a mail to it; it is yours as soon as you have confirmed it."
          )
        }
      >
        {asking.mailbox ? "Change your email" : "Add your email"}
      </PageHeading>
      <ChangeEmailForm
        hasEmail={asking.mailbox !== null}
        needsPassword={await hasPassword(asking)}
      />
      <p className="mt-6 text-center">
        <Link href="/account">Back to your account</Link>
      </p>
    </div>
  );
}
