import type { Route } from "next";
import NextLink from "next/link";
import type { ComponentProps } from "react";
import { PendingMark } from "./pending-mark";

export type LinkProps = Omit<ComponentProps<typeof NextLink>, "href"> & { href: Route };

/** Nothing is loaded ahead: pages are made for each request, so each link would cost the server one. */
export function Link({ children, ...props }: LinkProps) {
  return (
    <NextLink prefetch={false} {...props}>
      {children}
      <PendingMark />
    </NextLink>
  );
}
