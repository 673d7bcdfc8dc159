import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { AccountReasons } from "@/components/members/create-account/account-reasons";
import { CreateAccountForm } from "@/components/members/create-account/create-account-form";
import {
  BecomeWithKeptPasskey,
  PasskeyInstead,
} from "@/components/members/passkeys/passkey-buttons";
import { OtherWays } from "@/components/members/providers/other-ways";
import { CartPictures } from "@/components/shop/cart/cart-pictures";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { nextPath } from "@/lib/ground/request/next-path";
import { hasPasskey } from "@/lib/members/ways/ways-data";
import { isGuest, isMember, viewer } from "@/lib/session/viewer";
import { page as words } from "@/words/members/create-account";

export const metadata: Metadata = { title: words.title };

export default async function CreateAccountPage({ searchParams }: PageProps<"/account/create">) {
  const asking = await viewer();
  const next = nextPath((await searchParams).next, "/account");
  if (isMember(asking)) redirect(next);

  return (
    <div className="mx-auto max-w-md lg:max-w-4xl">
      <PageHeading lead={isGuest(asking) ? words.guest : words.visitor}>{words.title}</PageHeading>
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-2">
        <div>
          <CreateAccountForm next={next}>
            <OtherWays from={`/account/create?next=${encodeURIComponent(next)}`} next={next}>
              {(await hasPasskey(asking)) ? (
                <BecomeWithKeptPasskey next={next} />
              ) : (
                <PasskeyInstead next={next} />
              )}
            </OtherWays>
          </CreateAccountForm>
          <p className="mt-6 text-muted">
            {words.before}{" "}
            <Link href={`/sign-in?next=${encodeURIComponent(next)}` as Route}>{words.use}</Link>
          </p>
        </div>
        <AccountReasons asking={asking}>
          <CartPictures viewer={asking} />
        </AccountReasons>
      </div>
    </div>
  );
}
