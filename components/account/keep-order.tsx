import { NewPassword } from "@/components/account/new-password";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { createAccount } from "@/lib/account/account-actions";

type KeepOrderProps = { number: string; email: string; name: string };

/** A guest becomes a member with one password; the rest is known from the order. */
export function KeepOrder({ number, email, name }: KeepOrderProps) {
  return (
    <Card>
      <h2>Keep this order in an account</h2>
      <p className="mt-2 mb-5 text-muted">
        Choose a password and this order stays yours on every device. You sign in as{" "}
        <span className="text-ink [overflow-wrap:anywhere]">{email}</span>, and can confirm by mail
        that it is yours.
      </p>
      <Form action={createAccount} className="grid gap-4">
        <input type="hidden" name="email" value={email} autoComplete="username" />
        <input type="hidden" name="name" value={name} />
        <input type="hidden" name="next" value={`/orders/${number}`} />
        <NewPassword />
        <SubmitButton className="w-full">Create account</SubmitButton>
      </Form>
    </Card>
  );
}
