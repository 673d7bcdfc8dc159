import Link from "next/link";

/** Its words are not the banner's, so that each link of a page has a name of its own. */
export function KeepMoreLink() {
  return (
    <Link
      href="/account/create"
      className="inline-flex min-h-6 w-fit items-center font-medium text-brand underline underline-offset-4 hover:text-brand-strong"
    >
      Keep more with an account
    </Link>
  );
}
