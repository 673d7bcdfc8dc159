import { skipToContent } from "@/words/ui/ui";

/** Leads to `<main id="main" tabIndex={-1}>`. */
export function SkipLink({ to = "main" }: { to?: string }) {
  return (
    <a
      href={`#${to}`}
      className="fixed top-3 left-3 z-50 -translate-y-24 rounded-md border border-transparent bg-brand px-5 py-3 font-medium text-brand-ink focus:translate-y-0"
    >
      {skipToContent}
    </a>
  );
}
