import { Link } from "@/components/ui/link";
import { SITE_NAME } from "@/words/ground/site-name";

export function Brand() {
  return (
    <Link href="/" className={brandClass}>
      <BrandName />
    </Link>
  );
}

export const brandClass =
  "flex min-h-11 items-center gap-2 rounded-sm font-display text-[1.375rem] tracking-tight sm:gap-2.5 sm:text-2xl";

export function BrandName() {
  return (
    <>
      <svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="9" className="fill-brand" />
        <path d="M10 26V14a6 6 0 0 1 12 0v12h-3.4l-1.2-8h-2.8l-1.2 8z" className="fill-brand-ink" />
      </svg>
      {SITE_NAME}
    </>
  );
}
