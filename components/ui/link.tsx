import type { Route } from "next";
import NextLink from "next/link";
import type { ComponentProps } from "react";
import { PendingMark } from "./pending-mark";

export type LinkProps = Omit<ComponentProps<typeof NextLink>, "href"> & { href: Route };

/**
 * Next's link; while its page is awaited, the bar at the top says so. Pages are whole and made for
 * each request, so there is nothing to load ahead: it would cost the server a request a link.
 */
export function Link({ children, ...props }: LinkProps) {
  return (
    <NextLink prefetch={false} {...props}>
      {children}
      <PendingMark />
    </NextLink>
  );
}
