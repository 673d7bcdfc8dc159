import type { Route } from "next";
import type { ReactNode } from "react";
import { ProviderForm } from "@/components/account/provider-form";
import { Card } from "@/components/ui/card";
import { offeredProviders } from "@/lib/account/oauth";

type OtherWaysProps = {
  title: string;
  from: Route;
  next: Route;
  /** as a `ProviderForm` takes it */
  look?: string;
  /** the passkey's button */
  children: ReactNode;
};

/** What there is besides a password: the providers that are set up, and a passkey. */
export function OtherWays({ title, from, next, look, children }: OtherWaysProps) {
  return (
    <Card className="mt-6">
      <h2 className="text-subheading">{title}</h2>
      <div className="mt-4 grid gap-3">
        {offeredProviders().map((provider) => (
          <ProviderForm
            key={provider.id}
            provider={provider}
            from={from}
            next={next}
            look={look}
            label={`Continue with ${provider.name}`}
          />
        ))}
        {children}
      </div>
    </Card>
  );
}
