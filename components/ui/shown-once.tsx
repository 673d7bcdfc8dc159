"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { writeCookie } from "@/lib/ground/cookies/cookie-table";

/** Until the next page; the cookie remembers that it was shown. */
export function ShownOnce({ cookie, children }: { cookie: string; children: ReactNode }) {
  const here = usePathname();
  const [shownAt, setShownAt] = useState<string | null>(here);
  if (shownAt !== null && shownAt !== here) setShownAt(null);

  useEffect(() => {
    writeCookie(cookie);
  }, [cookie]);

  return shownAt === here ? children : null;
}
