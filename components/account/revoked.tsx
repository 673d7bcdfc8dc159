import { Notice } from "@/components/ui/notice";

/** What choosing a password by a mailed link does besides; before and after it. */
export function Revoked(props: { title: string; className?: string; role?: "status" }) {
  return (
    <Notice tone="info" {...props}>
      <ul className="mt-2 grid list-disc gap-1 pl-5">
        <li>
          The old password is worth nothing, and everybody else is signed out, on every device.
        </li>
        <li>Links that were mailed before are dead, and a change of the address is called off.</li>
        <li>Passkeys and other ways to sign in are removed: somebody else may have added them.</li>
        <li>Your email address is confirmed to be yours.</li>
      </ul>
      <p className="mt-2">Your cart, orders and wishes stay as they are.</p>
    </Notice>
  );
}
