import { NewPassword } from "@/components/members/password/new-password";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form/form";
import { FormRadio } from "@/components/ui/form/form-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { LocalTime } from "@/components/ui/local-time";
import { resetPassword } from "@/lib/members/password/reset-actions";
import type { ResettableAccount } from "@/lib/members/password/reset-data";
import { describeBelongings } from "@/lib/product/belongings";
import { listed } from "@/words/ground/grammar";
import { reset as words } from "@/words/members/passwords";

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
        <SubmitButton size="lg">{words.submit}</SubmitButton>
      </Form>
    </Card>
  );
}

/** For several accounts with the address, none of them proven. */
function WhichAccount({ accounts }: { accounts: ResettableAccount[] }) {
  return (
    <fieldset>
      <legend className="font-medium">{words.which}</legend>
      <p className="mt-1 mb-3 text-muted text-sm">{words.whichHint}</p>
      <div className="grid gap-3">
        {accounts.map((account, place) => (
          <FormRadio
            key={account.id}
            // The error summary leads to the first by the field's name.
            id={place === 0 ? "account" : account.id}
            name="account"
            value={account.id}
            label={<When label={words.made} at={account.createdAt} />}
            hint={<WhatIsIn {...account} />}
          />
        ))}
      </div>
    </fieldset>
  );
}

async function WhatIsIn({ id, lastSeenAt }: ResettableAccount) {
  const belongings = await describeBelongings(id);
  return (
    <>
      <span className="block">
        <When label={words.used} at={lastSeenAt} />
      </span>
      {belongings.length > 0 ? words.holds(listed(belongings)) : words.holdsNothing}
    </>
  );
}

const When = ({ label, at }: { label: string; at: Date }) => (
  <>
    {label} <LocalTime at={at} />
  </>
);
