import Link from "next/link";
import { Notice } from "@/components/ui/notice";

/** Says to a new member where their order is, and what is left to do. */
export function KeptInAccount({ mailbox }: { mailbox: string }) {
  return (
    <Notice tone="success" title="This order is in your account">
      Sign in as <span className="[overflow-wrap:anywhere]">{mailbox}</span> to see it on any
      device. The address is not confirmed yet: press the link in our mail, or look at{" "}
      <Link href="/account">your account</Link>.
    </Notice>
  );
}
