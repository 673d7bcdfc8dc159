"use client";

import type { Route } from "next";
import { usePathname } from "next/navigation";
import { HeaderLink } from "@/components/site/header-link";

const NO_WAY_BACK = ["/", "/sign-in", "/account/create"];

/** To the sign-in, and from there back to the page that it was pressed on. */
export function SignInLink() {
  const path = usePathname();
  const query = NO_WAY_BACK.includes(path) ? "" : `?next=${encodeURIComponent(path)}`;
  return (
    <HeaderLink href={`/sign-in${query}` as Route} icon="user">
      Sign in
    </HeaderLink>
  );
}
