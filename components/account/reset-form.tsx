import { NewPassword } from "@/components/account/new-password";
import { Card } from "@/components/ui/card";
import { Form, FormRadio } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { resetPassword } from "@/lib/account/reset-actions";
import type { ResettableAccount } from "@/lib/account/reset-data";
import { formatDay, formatTime } from "@/lib/dates";

type ResetFormProps = { token: string; accounts: ResettableAccount[] };

export function ResetForm({ token, accounts }: ResetFormProps) {
  const [first, ...more] = accounts;
  return (
    <Card>
      <Form action={resetPassword} className="grid gap-5">
        <input type="hidden" name="token" value={token} />
        {more.length > 0 ? (
          <WhichAccount accounts={accounts} />
        ) : (
          <input type="hidden" name="account" value={first?.id} />
        )}
        <NewPassword />
        <SubmitButton size="lg">Change password</SubmitButton>
      </Form>
    </Card>
  );
}

/** Nobody has proven the mailbox yet, and several people, or one several times, gave its address. */
function WhichAccount({ accounts }: { accounts: ResettableAccount[] }) {
  return (
    <fieldset>
      <legend className="font-medium">Which account is yours?</legend>
      <p className="mt-1 mb-3 text-muted text-sm">
        Several were made with this address. The others lose it, and their password; what is in them
        stays theirs.
      </p>
      <div className="grid gap-3">
        {accounts.map(({ id, createdAt, lastSeenAt, belongings }, place) => (
          <FormRadio
            key={id}
            // The first bears the field's name, for the error summary to lead to.
            id={place === 0 ? "account" : id}
            name="account"
            value={id}
            label={`Made on ${formatTime(createdAt)} UTC`}
            hint={`Last used on ${formatDay(lastSeenAt)}. ${whatIsIn(belongings)}`}
          />
        ))}
      </div>
    </fieldset>
  );
}

const whatIsIn = (belongings: string[]) =>
  belongings.length > 0 ? `In it: ${belongings.join(", ")}.` : "Nothing is in it.";
