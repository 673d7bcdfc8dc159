import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { BackLink } from "@/components/members/account/back-link";
import { TransferCode } from "@/components/members/devices/transfer-code";
import { PageHeading } from "@/components/ui/page-heading";
import { env } from "@/lib/ground/settings/env";
import { CODE_MINUTES } from "@/lib/members/devices/transfer";
import { findTransferCode } from "@/lib/members/devices/transfer-data";
import { isGuest, viewer } from "@/lib/session/viewer";
import { page as words } from "@/words/members/transfer";

export const metadata: Metadata = { title: words.title };

export default async function TransferPage() {
  const asking = await viewer();
  if (!isGuest(asking)) redirect("/account");

  return (
    <div className="mx-auto max-w-xl">
      <BackLink />
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <TransferCode
        latest={await findTransferCode(asking)}
        device={asking.transferred?.to ?? null}
        address={`${new URL(env.APP_URL).host}/account/carry/here`}
        minutes={CODE_MINUTES}
      />
    </div>
  );
}
