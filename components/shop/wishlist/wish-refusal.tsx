import { ErrorSummary } from "@/components/ui/form/error-summary";
import { Link } from "@/components/ui/link";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { keepMore } from "@/words/shop/wishlist/wish";

type WishRefusalProps = { refusal: FormResult & { ok: false }; isPending: boolean };

export function WishRefusal({ refusal, isPending }: WishRefusalProps) {
  return (
    <div className="grid gap-2">
      <ErrorSummary message={refusal.message} isPending={isPending} />
      {refusal.fieldErrors?.limit && <KeepMoreLink />}
    </div>
  );
}

/** An account can keep more than a guest. */
export function KeepMoreLink() {
  return (
    <Link
      href="/account/create"
      className="inline-flex min-h-6 w-fit items-center font-medium text-brand underline underline-offset-4 hover:text-brand-strong"
    >
      {keepMore}
    </Link>
  );
}
