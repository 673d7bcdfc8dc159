import { Link } from "@/components/ui/link";
import { keepMore } from "@/words/shop/wishlist/wish";

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
