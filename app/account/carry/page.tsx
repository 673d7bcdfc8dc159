import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { BackLink } from "@/components/account/back-link";
import { CarryCode } from "@/components/account/carry-code";
import { PageHeading } from "@/components/ui/page-heading";
import { CODE_MINUTES } from "@/lib/account/carry-session";
import { findCarryCode } from "@/lib/account/carry-session-data";
import { env } from "@/lib/env";
import { isGuest, viewer } from "@/lib/viewer";
import { page as words } from "@/words/carrying";

export const metadata: Metadata = { title: words.title };

export default async function CarryPage() {
  const asking = await viewer();
  if (!isGuest(asking)) redirect("/account");

  return (
    <div className="mx-auto max-w-xl">
      <BackLink />
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <CarryCode
        latest={await findCarryCode(asking)}
        device={asking.carried?.to ?? null}
        address={`${new URL(env.APP_URL).host}/account/carry/here`}
        minutes={CODE_MINUTES}
      />
    </div>
  );
}
