import type { ReactNode } from "react";

type EmptyStateProps = {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  picture?: ReactNode;
};

export function EmptyState({ title, children, action, picture }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center rounded-lg border border-transparent bg-surface px-6 py-14 text-center sm:py-20">
      {picture && <div className="mb-5 text-brand">{picture}</div>}
      <h2>{title}</h2>
      {children && <div className="mt-2 max-w-md text-muted">{children}</div>}
      {action && <div className="mt-7">{action}</div>}
    </div>
  );
}
