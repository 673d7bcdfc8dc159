import { SubmitButton } from "@/components/ui/form/submit-button";
import { signOut } from "@/lib/members/sign-in/sign-out-actions";
import { signOut as label } from "@/words/members/account";

/** For a guest it leads to what they would lose; `isConfirmed` where they have seen that. */
export function SignOutForm({ isConfirmed = false }: { isConfirmed?: boolean }) {
  return (
    <form action={signOut}>
      {isConfirmed && <input type="hidden" name="confirmed" value="yes" />}
      <SubmitButton variant="secondary">{label}</SubmitButton>
    </form>
  );
}
