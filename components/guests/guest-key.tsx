"use client";

import { useEffect } from "react";
import { writeCookie } from "@/components/ui/write-cookie";
import type { GuestKeyCookie } from "@/lib/guests/guest-key-cookie";

/**
 * For a visitor's page: sends every form with a one-time key, which all tabs share, so that what they
 * send at the same moment makes one guest.
 */
export function GuestKey({ cookie }: { cookie: GuestKeyCookie }) {
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

/** Writes the key's cookie if there is none; one tab at a time, where the browser can lock. */
export async function ensureGuestKey(cookie: GuestKeyCookie): Promise<void> {
  const write = async () => {
    if (!hasKey(cookie)) writeCookie(newKey(cookie));
  };
  await (navigator.locks ? navigator.locks.request(cookie.name, write) : write());
}

const hasKey = ({ name }: GuestKeyCookie) =>
  document.cookie.split("; ").some((pair) => pair.startsWith(`${name}=`));

function newKey({ name, maxAge, options }: GuestKeyCookie): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const key = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const secure = options.secure ? "; Secure" : "";
  return `${name}=${key}; Path=${options.path}; Max-Age=${maxAge}; SameSite=Strict${secure}`;
}
