import type { Route } from "next";
import type { ReactNode } from "react";
import { ProviderForm } from "@/components/members/providers/provider-form";
import { offeredProviders } from "@/lib/members/providers/identity";
import { continueWith, withoutPassword } from "@/words/members/ways";

type OtherWaysProps = {
  from: Route;
  next: Route;
  /** as in `ProviderForm` */
  look?: string;
  /** the button of the passkey */
  children: ReactNode;
};

export function OtherWays({ from, next, look, children }: OtherWaysProps) {
  return (
    <div className="mt-7">
      <h2 className="flex items-center gap-4 text-base before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {withoutPassword}
      </h2>
      <div className="mt-4 grid gap-3">
        {offeredProviders().map((provider) => (
          <ProviderForm
            key={provider.id}
            provider={provider}
            from={from}
            next={next}
            look={look}
            label={continueWith(provider.name)}
          />
        ))}
        {children}
      </div>
    </div>
  );
}
