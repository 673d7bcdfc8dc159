import type { Route } from "next";
import type { ComponentProps } from "react";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { bringGuestAlong, undo } from "@/lib/account/merge-actions";

type Looks = Pick<ComponentProps<typeof SubmitButton>, "variant" | "size">;

/** Undoes what has come together, while there is time. */
export function UndoMergeForm({ mergeId, ...looks }: { mergeId: string } & Looks) {
  return (
    <Form action={undo} className="grid gap-3">
      <input type="hidden" name="mergeId" value={mergeId} />
      <SubmitButton variant="secondary" {...looks} className="justify-self-start">
        Undo
      </SubmitButton>
    </Form>
  );
}

type BringAlongProps = { mergeId: string; label: string; next: Route } & Looks;

/** Brings together what waits for that, and leads on. */
export function BringAlongForm({ mergeId, label, next, ...looks }: BringAlongProps) {
  return (
    <Form action={bringGuestAlong} className="grid gap-3">
      <input type="hidden" name="mergeId" value={mergeId} />
      <input type="hidden" name="next" value={next} />
      <SubmitButton {...looks} className="justify-self-start">
        {label}
      </SubmitButton>
    </Form>
  );
}
