import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { GuestBanner } from "@/components/guests/guest-banner";
import { GuestKey } from "@/components/guests/guest-key";
import { SessionEnded } from "@/components/guests/session-ended";
import { TransferNotice } from "@/components/members/devices/transfer-notice";
import { MergeNotice } from "@/components/members/merge/merge-notice";
import { CartCount } from "@/components/shop/cart/cart-count";
import { FlashNotice } from "@/components/site/flash-notice";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { SkipLink } from "@/components/ui/skip-link";
import { guestKeyCookie } from "@/lib/ground/cookies/cookie-table";
import { attributesOf } from "@/lib/ground/cookies/cookies";
import { env } from "@/lib/ground/settings/env";
import { chosenTheme } from "@/lib/ground/theme/theme-choice";
import { isPerson, viewer } from "@/lib/session/viewer";
import { countPieces } from "@/lib/shop/cart/cart";
import { getCart } from "@/lib/shop/cart/cart-data";
import { LOCALE } from "@/words/ground/locale";
import { meta } from "@/words/site/site";
import { fontVariables } from "./fonts";

export const metadata: Metadata = {
  metadataBase: new URL(env.APP_URL),
  title: { default: meta.title, template: meta.titleOf },
  description: meta.description,
};

/** The same colour as --color-paper in app/globals.css. */
const paper = { light: "#faf7f1", dark: "#121815" };

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme();
  if (theme) return { themeColor: paper[theme] };
  return {
    themeColor: [
      { media: "(prefers-color-scheme: light)", color: paper.light },
      { media: "(prefers-color-scheme: dark)", color: paper.dark },
    ],
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const asking = await viewer();
  const cart = await getCart(asking);

  return (
    <html lang={LOCALE} data-theme={(await chosenTheme()) ?? undefined} className={fontVariables}>
      <body className="flex flex-col">
        <SkipLink />
        {!isPerson(asking) && <GuestKey cookie={attributesOf(guestKeyCookie)} />}
        <CartCount count={countPieces(cart?.lines ?? [])}>
          <GuestBanner />
          <SiteHeader />
          <SessionEnded />
          <TransferNotice />
          <main id="main" tabIndex={-1} className="page-width flex-1 py-8 sm:py-12">
            <FlashNotice />
            <MergeNotice />
            {children}
          </main>
          <SiteFooter />
        </CartCount>
      </body>
    </html>
  );
}
