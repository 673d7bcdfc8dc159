import { KeepMoreLink } from "@/components/shop/wishlist/keep-more-link";
import { ErrorSummary } from "@/components/ui/form/error-summary";
import type { FormResult } from "@/lib/ground/forms/form-result";

type WishRefusalProps = { refusal: FormResult & { ok: false }; isPending: boolean };

/** Heads a form whose wish was refused; a full list has a way out. */
export function WishRefusal({ refusal, isPending }: WishRefusalProps) {
  return (
    <div className="grid gap-2">
      <ErrorSummary message={refusal.message} isPending={isPending} />
      {refusal.fieldErrors?.limit && <KeepMoreLink />}
    </div>
  );
}
