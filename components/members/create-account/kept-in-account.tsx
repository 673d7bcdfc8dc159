import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { keptInAccount as words } from "@/words/members/create-account";

/** Says to a new member where their order is, and what is left to do. */
export function KeptInAccount({ mailbox }: { mailbox: string }) {
  return (
    <Notice tone="success" title={words.title}>
      <p className="[overflow-wrap:anywhere]">{words.signInAs(mailbox)}</p>
      <p>
        {words.confirm} <Link href="/account">{words.account}</Link>
      </p>
    </Notice>
  );
}
