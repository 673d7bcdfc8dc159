import { Icon } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { LinkPending } from "@/components/ui/link-pending";
import { isGuest, viewer } from "@/lib/session/viewer";
import { back } from "@/words/members/account";

export async function BackLink() {
  const words = isGuest(await viewer()) ? back.guest : back.member;
  return (
    <p className="mb-5">
      <Link
        href="/account"
        className="inline-flex min-h-6 items-center gap-1.5 font-medium text-brand text-sm hover:text-brand-strong hover:underline hover:underline-offset-4"
      >
        <Icon name="arrow" className="size-4 rotate-180" />
        {words}
        <LinkPending />
      </Link>
    </p>
  );
}
