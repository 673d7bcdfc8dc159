import type { Metadata } from "next";
import Link from "next/link";
import { ForgotForm } from "@/components/account/forgot-form";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";

export async function generateMetadata({
  searchParams,
}: PageProps<"/account/forgot">): Promise<Metadata> {
  const { asked } = await searchParams;
  return { title: asked ? "Look into your mailbox" : "Forgot your password?" };
}

export default async function ForgotPage({ searchParams }: PageProps<"/account/forgot">) {
  if ((await searchParams).asked) return <Asked />;

  return (
    <div className="mx-auto max-w-md">
      <PageHeading lead="We send you a link to choose a new one.">
        Forgot your password?
      </PageHeading>
      <ForgotForm />
      <p className="mt-6 text-center text-muted">
        Remembered it? <Link href="/sign-in">Sign in</Link>
      </p>
    </div>
  );
}

function Asked() {
  return (
    <div className="mx-auto max-w-md">
      <PageHeading>Look into your mailbox</PageHeading>
      <Notice tone="info" role="status">
        If somebody has an account with that address, the link is on its way to it.
      </Notice>
      <p className="mt-6 text-muted">
        Nothing there after some minutes? Look into the spam folder, or{" "}
        <Link href="/account/forgot">check the address</Link>.
      </p>
      <p className="mt-6 text-muted">
        Remembered it? <Link href="/sign-in">Sign in</Link>
      </p>
    </div>
  );
}
