"use client";

import { useEffect } from "react";
import { writeCookie } from "@/lib/ground/cookies/cookie-table";
import type { CookieAttributes } from "@/lib/ground/cookies/cookies";

/** All tabs share the one-time key, so forms that they send at the same moment make one guest. */
export function GuestKey({ cookie }: { cookie: CookieAttributes }) {
  useEffect(() => {
    const waiting = new WeakSet<HTMLFormElement>();

    async function sendWithKey(event: SubmitEvent) {
      const form = event.target as HTMLFormElement;
      const isSearch = form.closest("search") !== null;
      if (isSearch || hasKey(cookie)) return;

      event.preventDefault();
      event.stopImmediatePropagation();
      if (waiting.has(form)) return;
      waiting.add(form);
      await ensureGuestKey(cookie);
      waiting.delete(form);
      form.requestSubmit(event.submitter);
    }

    window.addEventListener("submit", sendWithKey, { capture: true });
    return () => window.removeEventListener("submit", sendWithKey, { capture: true });
  }, [cookie]);

  return null;
}

/** One tab at a time, where the browser can lock. */
export async function ensureGuestKey(cookie: CookieAttributes): Promise<void> {
  const write = async () => {
    if (!hasKey(cookie)) writeCookie(newKey(cookie));
  };
  await (navigator.locks ? navigator.locks.request(cookie.name, write) : write());
}

const hasKey = ({ name }: CookieAttributes) =>
  document.cookie.split("; ").some((pair) => pair.startsWith(`${name}=`));

function newKey({ name, maxAge, secure }: CookieAttributes): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const key = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${name}=${key}; Path=/; Max-Age=${maxAge}; SameSite=Strict${secure ? "; Secure" : ""}`;
}
