import type { ReactNode } from "react";

type DeadEndProps = {
  title: string;
  children: ReactNode;
  actions: ReactNode;
};

export function DeadEnd({ title, children, actions }: DeadEndProps) {
  return (
    <div className="mx-auto flex max-w-xl flex-col items-center py-4 text-center sm:py-8">
      <img
        src="/empty-shelf.svg"
        alt=""
        width={480}
        height={320}
        className="w-full max-w-sm rounded-lg dark:brightness-90"
      />
      <h1 className="mt-8">{title}</h1>
      <p className="mt-3 text-lg text-muted">{children}</p>
      <div className="mt-8 flex flex-wrap items-center justify-center gap-3">{actions}</div>
    </div>
  );
}
