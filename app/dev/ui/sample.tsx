import { type ReactNode, useId } from "react";

export function Sample({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-section border-line border-t pt-6">
      <h2 id={id} className="mb-stack">
        {title}
      </h2>
      {children}
    </section>
  );
}
