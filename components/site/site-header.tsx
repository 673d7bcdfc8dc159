import { CartLink } from "@/components/shop/cart/cart-count";
import { SearchForm } from "@/components/shop/catalog/search-form";
import { Brand } from "@/components/site/brand";
import { HeaderLink } from "@/components/site/header-link";
import { SignInLink } from "@/components/site/sign-in-link";
import { isMember, viewer } from "@/lib/session/viewer";
import { header as words } from "@/words/site/site";

export async function SiteHeader() {
  const asking = await viewer();

  return (
    <header className="border-line border-b bg-paper">
      <div className="page-width flex flex-wrap items-center gap-x-2 gap-y-2.5 py-3 sm:gap-x-6 sm:py-3.5">
        <Brand />
        <SearchForm className="order-last w-full sm:order-none sm:w-auto sm:max-w-sm sm:flex-1" />
        <nav aria-label={words.yours} className="-mr-2 ml-auto flex items-center sm:-mr-3 sm:gap-1">
          {isMember(asking) ? (
            <HeaderLink href="/account" icon="user">
              {words.account}
            </HeaderLink>
          ) : (
            <SignInLink />
          )}
          {/* The narrow header has no room for it; the footer has the link, too. */}
          <span className="max-sm:hidden">
            <HeaderLink href="/wishlist" icon="heart">
              <span className="sr-only">{words.wishlist}</span>
            </HeaderLink>
          </span>
          <CartLink />
        </nav>
      </div>
    </header>
  );
}
