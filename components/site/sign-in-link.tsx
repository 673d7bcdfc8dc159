"use client";

import type { Route } from "next";
import { usePathname } from "next/navigation";
import { HeaderLink } from "@/components/site/header-link";
import { header as words } from "@/words/site/site";

// Not everywhere: a page that is not found looks the same at every address.
const WORTH_COMING_BACK = /^\/(cart|checkout|wishlist|orders|products\/[^/]+)$/;

export function SignInLink() {
  const path = usePathname();
  const query = WORTH_COMING_BACK.test(path) ? `?next=${encodeURIComponent(path)}` : "";
  return (
    <HeaderLink href={`/sign-in${query}` as Route} icon="user">
      {words.signIn}
    </HeaderLink>
  );
}
