import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { CarryCode } from "@/components/account/carry-code";
import { PageHeading } from "@/components/ui/page-heading";
import { CODE_MINUTES } from "@/lib/account/carry-session";
import { findCarryCode } from "@/lib/account/carry-session-data";
import { env } from "@/lib/env";
import { isGuest, viewer } from "@/lib/viewer";

export const metadata: Metadata = { title: "Carry on on another device" };

export default async function CarryPage() {
  const asking = await viewer();
  if (!isGuest(asking)) redirect("/account");

  return (
    <div className="mx-auto max-w-xl">
      <PageHeading lead="Your cart, your orders and all else you have here, on your phone or your computer too. You stay signed in here.">
        Carry on on another device
      </PageHeading>
      <CarryCode
        latest={await findCarryCode(asking)}
        device={asking.carried?.to ?? null}
        address={`${new URL(env.APP_URL).host}/account/carry/here`}
        minutes={CODE_MINUTES}
      />
      <p className="mt-6 text-center">
        <Link href="/account">Back to what you have here</Link>
      </p>
    </div>
  );
}
