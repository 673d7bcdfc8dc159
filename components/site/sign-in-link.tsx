"use client";

import type { Route } from "next";
import { usePathname } from "next/navigation";
import { HeaderLink } from "@/components/site/header-link";
import { header as words } from "@/words/site/site";

// Not everywhere: what is not found looks the same at whatever address.
const WORTH_COMING_BACK = /^\/(cart|checkout|wishlist|orders|products\/[^/]+)$/;

/** To the sign-in, and from where somebody is shopping back to it. */
export function SignInLink() {
  const path = usePathname();
  const query = WORTH_COMING_BACK.test(path) ? `?next=${encodeURIComponent(path)}` : "";
  return (
    <HeaderLink href={`/sign-in${query}` as Route} icon="user">
      {words.signIn}
    </HeaderLink>
  );
}
