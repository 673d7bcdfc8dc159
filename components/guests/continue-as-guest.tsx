import type { Route } from "next";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { continueAsGuest } from "@/lib/guests/guests-actions";
import * as words from "@/words/guests/guests";

type ContinueAsGuestProps = {
  next: Route;
  collection?: "users" | "customers";
};

export function ContinueAsGuest({ next, collection = "users" }: ContinueAsGuestProps) {
  return (
    <Form action={continueAsGuest} className="grid gap-4">
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="collection" value={collection} />
      <SubmitButton size="lg" className="w-full">
        {words.continueAsGuest}
      </SubmitButton>
    </Form>
  );
}
