"use client";

import { type MouseEvent, type ReactNode, useState } from "react";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icons";
import { guestBannerCookie, scriptCookie, writeCookie } from "@/lib/ground/cookies/cookie-table";
import { foldBanner } from "@/lib/guests/guests-actions";
import { banner as words } from "@/words/guests/guests";

type BannerFoldProps = {
  isFolded: boolean;
  isUrgent: boolean;
  short: string;
  long: ReactNode;
  createLink: ReactNode;
  moreLinks: ReactNode;
};

/** Folded it is one line; the browser remembers which. */
export function BannerFold({ isUrgent, ...props }: BannerFoldProps) {
  const [isFolded, fold] = useState(props.isFolded);

  function foldAtOnce(event: MouseEvent) {
    event.preventDefault();
    writeCookie(scriptCookie(guestBannerCookie, isFolded ? null : "yes"));
    fold(!isFolded);
  }

  return (
    <section
      aria-label={words.label}
      className={cx("border-line border-b text-sm", isUrgent ? "bg-warning-soft" : "bg-brand-soft")}
    >
      <div className="page-width flex items-start gap-x-3 py-1.5">
        <Icon
          name={isUrgent ? "alert" : "user"}
          className={cx(
            "mt-1.5 size-5 shrink-0 max-[24rem]:hidden",
            isUrgent ? "text-warning" : "text-brand",
          )}
        />
        {/* Room for the button where it would meet a line of text. */}
        <div
          className={cx(
            "relative flex min-w-0 flex-1 flex-wrap items-center gap-x-4",
            isFolded ? "pr-8" : "sm:pr-10",
          )}
        >
          <p className={cx("py-1.5", isFolded ? "font-medium" : "min-w-56 flex-auto max-sm:pr-8")}>
            {isFolded ? props.short : props.long}
          </p>
          <span className={isUrgent ? "text-warning" : "text-brand"}>{props.createLink}</span>
          {!isFolded && props.moreLinks}
          <form action={foldBanner} className="absolute top-0 -right-1.5">
            <button
              type="submit"
              name="fold"
              value={isFolded ? "no" : "yes"}
              onClick={foldAtOnce}
              aria-label={words.more}
              aria-expanded={!isFolded}
              className="grid size-8 place-items-center rounded-md text-muted transition-colors hover:bg-paper hover:text-ink"
            >
              <Icon
                name="chevron"
                className={cx("transition-transform", !isFolded && "rotate-180")}
              />
            </button>
          </form>
        </div>
      </div>
    </section>
  );
}
