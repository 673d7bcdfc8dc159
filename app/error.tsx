"use client";

import { Fault } from "@/components/site/fault";

export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  return <Fault retry={retry} />;
}
