import type { ReactNode } from "react";

type AccountSectionProps = { id: string; title: string; lead: string; children: ReactNode };

export function AccountSection({ id, title, lead, children }: AccountSectionProps) {
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-12 gap-y-4 border-line border-t py-8 lg:grid-cols-[16rem_minmax(0,1fr)]"
    >
      <div>
        <h2 id={id}>{title}</h2>
        <p className="mt-1.5 text-muted text-sm">{lead}</p>
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
