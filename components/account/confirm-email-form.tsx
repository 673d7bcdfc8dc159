import type { Route } from "next";
import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Form, FormPassword } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Confirmation } from "@/lib/account/confirm-data";
import { confirmEmail } from "@/lib/account/email-actions";

type ConfirmEmailFormProps = { token: string; needs: Confirmation["needs"] };

/** One press for who is signed in; others show first that the account is theirs. */
export function ConfirmEmailForm({ token, needs }: ConfirmEmailFormProps) {
  return (
    <>
      <Card>
        {needs === "signIn" ? <SignInFirst token={token} /> : <Press {...{ token, needs }} />}
      </Card>
      {needs !== "nothing" && <NotYours />}
    </>
  );
}

function Press({ token, needs }: ConfirmEmailFormProps) {
  return (
    <Form action={confirmEmail} className="grid gap-5">
      <input type="hidden" name="token" value={token} />
      {needs === "password" && (
        <>
          <p className="text-muted">
            You are not signed in to this account here. Enter its password, so that nobody can
            confirm an account that a stranger made with your address.
          </p>
          <FormPassword label="Password" name="password" autoComplete="current-password" required />
        </>
      )}
      <SubmitButton size="lg">Confirm email</SubmitButton>
    </Form>
  );
}

function SignInFirst({ token }: { token: string }) {
  const back = encodeURIComponent(`/account/confirm?token=${token}`);
  return (
    <>
      <p className="mb-5 text-muted">
        Sign in to this account first, so that nobody can confirm an account that a stranger made
        with your address.
      </p>
      <ButtonLink href={`/sign-in?next=${back}` as Route}>Sign in</ButtonLink>
    </>
  );
}

function NotYours() {
  return (
    <p className="mt-6 text-muted">
      You made no account here? Then ignore the mail, and the account never has your address. Or{" "}
      <Link href="/account/forgot">choose a password</Link> by mail: the address is yours then, and
      whoever used it before is out.
    </p>
  );
}
