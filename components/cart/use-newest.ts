import { useRef, useState } from "react";
import type { FormResult } from "@/lib/form-result";

type Action = (previous: FormResult | null, form: FormData) => Promise<FormResult>;

const NOT_SENT = {
  ok: false,
  message: "That did not reach the shop. Check your connection and try again.",
} as const;

/**
 * Sends forms that replace each other, one at a time. Of those that come meanwhile only the newest is
 * sent: ten quick presses on a slow network are two requests, and none overtakes another. `send`
 * resolves when nothing is left to send.
 */
export function useNewest(action: Action) {
  const [answer, setAnswer] = useState<FormResult | null>(null);
  const newest = useRef<FormData | null>(null);
  const sending = useRef<Promise<void> | null>(null);

  function send(form: FormData): Promise<void> {
    newest.current = form;
    sending.current ??= sendAll().finally(() => {
      sending.current = null;
    });
    return sending.current;
  }

  async function sendAll() {
    while (newest.current) {
      const form = newest.current;
      newest.current = null;
      const given = await action(null, form).catch(() => NOT_SENT);
      if (!newest.current) setAnswer(given); // else it is about what nobody wants any more
    }
  }

  return { answer, send };
}
