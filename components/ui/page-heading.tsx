import type { ReactNode } from "react";

export function PageHeading({ lead, children }: { lead?: ReactNode; children: ReactNode }) {
  return (
    <div className="mb-section max-w-2xl">
      <h1>{children}</h1>
      {lead && <p className="mt-3 text-lg text-muted">{lead}</p>}
    </div>
  );
}
