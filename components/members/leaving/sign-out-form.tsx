import { SubmitButton } from "@/components/ui/form/submit-button";
import { signOut } from "@/lib/members/sign-in/sign-out-actions";
import { signOut as label } from "@/words/members/account";

/** `isConfirmed`: the guest has seen what they would lose. */
export function SignOutForm({ isConfirmed = false }: { isConfirmed?: boolean }) {
  return (
    <form action={signOut}>
      {isConfirmed && <input type="hidden" name="confirmed" value="yes" />}
      <SubmitButton variant="secondary">{label}</SubmitButton>
    </form>
  );
}
