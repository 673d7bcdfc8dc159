import type { Route } from "next";
import type { ComponentProps } from "react";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { mergeNow, undo } from "@/lib/members/merge/merge-actions";
import { receipt as words } from "@/words/members/merge";

type MergeFormProps = { mergeId: string; fromNotice?: boolean } & Pick<
  ComponentProps<typeof SubmitButton>,
  "variant" | "size"
>;

export function UndoMergeForm({ mergeId, fromNotice, ...looks }: MergeFormProps) {
  return (
    <Form action={undo} className="grid gap-3">
      <input type="hidden" name="mergeId" value={mergeId} />
      {fromNotice && <input type="hidden" name="fromNotice" value="yes" />}
      <SubmitButton variant="secondary" {...looks} className="justify-self-start">
        {words.undo}
      </SubmitButton>
    </Form>
  );
}

type MergeNowProps = MergeFormProps & { label: string; next: Route };

export function MergeNowForm(props: MergeNowProps) {
  const { mergeId, fromNotice, label, next, ...looks } = props;
  return (
    <Form action={mergeNow} className="grid gap-3">
      <input type="hidden" name="mergeId" value={mergeId} />
      <input type="hidden" name="next" value={next} />
      {fromNotice && <input type="hidden" name="fromNotice" value="yes" />}
      <SubmitButton {...looks} className="justify-self-start">
        {label}
      </SubmitButton>
    </Form>
  );
}
