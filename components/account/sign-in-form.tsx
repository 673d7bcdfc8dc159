import type { Route } from "next";
import Link from "next/link";
import { ComesAlong } from "@/components/account/comes-along";
import { LooksFirst } from "@/components/account/looks-first";
import { Card } from "@/components/ui/card";
import { Form, FormField, FormPassword } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { signIn } from "@/lib/account/account-actions";
import { isGuest, type Viewer } from "@/lib/viewer";

type SignInFormProps = { next: Route; viewer: Viewer; looksFirst: boolean };

export function SignInForm({ next, viewer, looksFirst }: SignInFormProps) {
  return (
    <Card>
      <h2>Sign in to your account</h2>
      {isGuest(viewer) && <ComesAlong guest={viewer} next={next} looksFirst={looksFirst} />}
      <Form action={signIn} className="mt-6 grid gap-5">
        <input type="hidden" name="next" value={next} />
        <LooksFirst isOn={looksFirst} />
        <FormField label="Email" name="email" type="email" autoComplete="username" required />
        <FormPassword label="Password" name="password" autoComplete="current-password" required />
        <SubmitButton variant={isGuest(viewer) ? "primary" : "secondary"}>Sign in</SubmitButton>
      </Form>
      <p className="mt-5 text-center">
        <Link href="/account/forgot">Forgot your password?</Link>
      </p>
      <p className="mt-2 text-center text-muted">
        New here?{" "}
        <Link href={`/account/create?next=${encodeURIComponent(next)}` as Route}>
          Create an account
        </Link>
      </p>
    </Card>
  );
}
