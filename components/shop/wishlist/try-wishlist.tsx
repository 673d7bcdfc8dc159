import type { Route } from "next";
import { headers } from "next/headers";
import { ContinueAsGuest } from "@/components/guests/continue-as-guest";
import { TryAsGuest } from "@/components/guests/try-as-guest";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { guestKeyCookie } from "@/lib/ground/cookies/cookie-table";
import { attributesOf } from "@/lib/ground/cookies/cookies";
import { isSelfDeclaredBot } from "@/lib/ground/request/self-declared-bot";
import { takesGuests } from "@/lib/guests/permissions";
import type { Viewer } from "@/lib/session/viewer";
import { canKeepWishes } from "@/lib/shop/wishlist/wishlist";
import { membersOnly, tryIt } from "@/words/shop/wishlist/wishlist";

/** In place of a visitor's list: it becomes theirs by itself, or when they press the button. */
export async function TryWishlist({ visitor }: { visitor: Viewer }) {
  if (!takesGuests("users") || !canKeepWishes(visitor, 1)) return <WishlistOfMembers />;

  const isBot = isSelfDeclaredBot((await headers()).get("user-agent"));
  return (
    <Card className="max-w-xl">
      <h2>{tryIt.title}</h2>
      <p className="mt-2 mb-6 text-muted">{tryIt.text}</p>
      <div className="grid gap-4">
        {!isBot && <TryAsGuest cookie={attributesOf(guestKeyCookie)} />}
        <ContinueAsGuest next="/wishlist" />
      </div>
    </Card>
  );
}

function WishlistOfMembers() {
  return (
    <Card className="max-w-xl">
      <h2>{membersOnly.title}</h2>
      <p className="mt-2 mb-6 text-muted">{membersOnly.text}</p>
      <ButtonLink href={"/sign-in?next=/wishlist" as Route} size="lg" className="w-full">
        {membersOnly.signIn}
      </ButtonLink>
    </Card>
  );
}
