import type { Route } from "next";
import type { ReactNode } from "react";
import { ComesAlong } from "@/components/members/merge/comes-along";
import { LooksFirst } from "@/components/members/sign-in/looks-first";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form/form";
import { FormField, FormPassword } from "@/components/ui/form/form-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { Link } from "@/components/ui/link";
import { signIn } from "@/lib/members/account/account-actions";
import { isGuest, type Viewer } from "@/lib/session/viewer";
import { form as words } from "@/words/members/sign-in";

type SignInFormProps = {
  next: Route;
  viewer: Viewer;
  looksFirst: boolean;
  /** what there is besides a password */
  children: ReactNode;
};

export function SignInForm({ next, viewer, looksFirst, children }: SignInFormProps) {
  return (
    <Card>
      <h2>{words.title}</h2>
      {isGuest(viewer) && <ComesAlong guest={viewer} next={next} looksFirst={looksFirst} />}
      <Form action={signIn} className="mt-6 grid gap-5">
        <input type="hidden" name="next" value={next} />
        <LooksFirst isOn={looksFirst} />
        <FormField label={words.email} name="email" type="email" autoComplete="username" required />
        <FormPassword
          label={words.password}
          name="password"
          autoComplete="current-password"
          required
        />
        <SubmitButton variant={isGuest(viewer) ? "primary" : "secondary"}>
          {words.submit}
        </SubmitButton>
      </Form>
      <p className="mt-5">
        <Link href="/account/forgot">{words.forgot}</Link>
      </p>
      <p className="mt-2 text-muted">
        {words.isNew}{" "}
        <Link href={`/account/create?next=${encodeURIComponent(next)}` as Route}>
          {words.create}
        </Link>
      </p>
      {children}
    </Card>
  );
}
