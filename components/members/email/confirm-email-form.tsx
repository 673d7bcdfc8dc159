import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form/form";
import { FormPassword } from "@/components/ui/form/form-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { Link } from "@/components/ui/link";
import { confirmEmail } from "@/lib/members/email/confirm-actions";
import type { Confirmation } from "@/lib/members/email/confirm-data";
import { confirm as words } from "@/words/members/email";

type ConfirmEmailFormProps = { token: string; needs: Confirmation["needs"] };

/** People who are not signed in have to show first that the account is theirs. */
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
          <p className="text-muted">{words.whyPassword}</p>
          <FormPassword
            label={words.password}
            name="password"
            autoComplete="current-password"
            required
          />
        </>
      )}
      <SubmitButton size="lg">{words.submit}</SubmitButton>
    </Form>
  );
}

function SignInFirst({ token }: { token: string }) {
  const back = encodeURIComponent(`/account/confirm?token=${token}`);
  return (
    <div className="grid gap-5">
      <p className="text-muted">{words.whySignIn}</p>
      <ButtonLink size="lg" href={`/sign-in?next=${back}` as Route}>
        {words.signIn}
      </ButtonLink>
    </div>
  );
}

function NotYours() {
  return (
    <div className="mt-6 grid gap-2 text-muted">
      <p>{words.notYours}</p>
      <p>
        {words.takeBack} <Link href="/account/forgot">{words.choosePassword}</Link>
      </p>
    </div>
  );
}
