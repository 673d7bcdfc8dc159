import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { isMember, type Viewer } from "@/lib/session/viewer";
import { unproven, none as words } from "@/words/shop/orders/orders";

/** For who has no orders here, and may look for one that they placed elsewhere. */
export function NoOrders({ viewer }: { viewer: Viewer }) {
  const mayHaveOlder = isMember(viewer) && viewer.mailbox && !viewer.verified;
  return (
    <EmptyState
      title={words.title}
      picture={<Icon name="box" className="size-10" />}
      action={<ButtonLink href="/">{words.browse}</ButtonLink>}
    >
      <p>
        {words.text} <Link href="/orders/find">{words.find}</Link>
      </p>
      {mayHaveOlder && (
        <p className="mt-3">
          {unproven.text} <Link href="/account">{unproven.link}</Link>
        </p>
      )}
    </EmptyState>
  );
}
