import type { CSSProperties } from "react";
import { ButtonAnchor } from "@/components/ui/button";
import { takesGuests } from "@/lib/guests/permissions";
import { hero as words } from "@/words/shop/catalog/home";

// Continues the picture's wall, skirting and floor to its left, where the words stand.
const room = "linear-gradient(#efe6d8 71.25%, #d6c6ac 71.25% 72.2%, #e5d9c6 72.2%)";

// At night, too, the words are ink on that wall.
const daylight = {
  "--color-ink": "#1e2823",
  "--color-brand": "#1f5b46",
  "--color-brand-strong": "#164535",
  "--color-brand-ink": "#fbf8f2",
} as CSSProperties;

export function Hero() {
  return (
    <section
      style={{ background: room, ...daylight }}
      className="relative mb-8 flex flex-col overflow-hidden rounded-lg text-ink sm:mb-10 lg:min-h-112 dark:brightness-90"
    >
      <img
        src="/hero.svg"
        alt=""
        width={1200}
        height={640}
        fetchPriority="high"
        className="aspect-[3/2] w-full object-cover object-[82%_50%] sm:aspect-[9/4] lg:absolute lg:right-0 lg:aspect-auto lg:h-full lg:w-auto lg:max-w-none"
      />
      <div className="relative flex flex-1 flex-col items-start bg-[#efe6d8] px-6 pt-6 pb-7 sm:px-10 sm:pb-9 lg:w-5/12 lg:bg-transparent lg:pt-10 lg:pr-0 lg:pl-14">
        <h1 className="text-display">{words.title}</h1>
        <p className="mt-3 text-lg sm:mt-4">
          {takesGuests("users") ? words.guestsFirst : words.membersOnly}
        </p>
        <ButtonAnchor href="#products" size="lg" className="mt-6 lg:mt-auto">
          {words.action}
        </ButtonAnchor>
      </div>
    </section>
  );
}
