import type { Route } from "next";
import type { ReactNode } from "react";
import { MergeHint } from "@/components/members/merge/merge-hint";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form/form";
import { FormField, FormPassword } from "@/components/ui/form/form-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { Link } from "@/components/ui/link";
import { signIn } from "@/lib/members/sign-in/sign-in-actions";
import { isGuest, type Viewer } from "@/lib/session/viewer";
import { form as words } from "@/words/members/sign-in";

type SignInFormProps = {
  next: Route;
  viewer: Viewer;
  previewsFirst: boolean;
  /** the other ways, without a password */
  children: ReactNode;
};

export function SignInForm({ next, viewer, previewsFirst, children }: SignInFormProps) {
  return (
    <Card>
      <h2>{words.title}</h2>
      {isGuest(viewer) && <MergeHint guest={viewer} next={next} previewsFirst={previewsFirst} />}
      <Form action={signIn} className="mt-6 grid gap-5">
        <input type="hidden" name="next" value={next} />
        {previewsFirst && <input type="hidden" name="look" value="first" />}
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
