"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { writeCookie } from "@/components/ui/write-cookie";

/** Shows its children until the next page, and has the browser remember that it did. */
export function ToldOnce({ cookie, children }: { cookie: string; children: ReactNode }) {
  const here = usePathname();
  const [toldAt, setToldAt] = useState<string | null>(here);
  if (toldAt !== null && toldAt !== here) setToldAt(null);

  useEffect(() => {
    writeCookie(cookie);
  }, [cookie]);

  return toldAt === here ? children : null;
}
