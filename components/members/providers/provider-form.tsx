import type { Route } from "next";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { OfferedProvider } from "@/lib/members/providers/identity";
import { continueWith } from "@/lib/members/providers/provider-actions";

type ProviderFormProps = {
  provider: OfferedProvider;
  /** the page with the form */
  from: Route;
  /** the page to go to once signed in */
  next: Route;
  label: string;
  /** "first" to see a preview of the merge */
  look?: string;
};

export function ProviderForm({ provider, from, next, label, look }: ProviderFormProps) {
  return (
    <Form action={continueWith} className="grid gap-4">
      <input type="hidden" name="provider" value={provider.id} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="next" value={next} />
      {look && <input type="hidden" name="look" value={look} />}
      <SubmitButton variant="secondary" className="w-full">
        {label}
      </SubmitButton>
    </Form>
  );
}
