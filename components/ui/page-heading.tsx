import type { ReactNode } from "react";

export function PageHeading({ lead, children }: { lead?: ReactNode; children: ReactNode }) {
  return (
    <div className="mb-8 max-w-2xl sm:mb-10">
      <h1>{children}</h1>
      {lead && <p className="mt-3 text-lg text-muted">{lead}</p>}
    </div>
  );
}
