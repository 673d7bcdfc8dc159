import { useRef, useState } from "react";
import type { FormAction } from "@/components/ui/form/always-answered";
import type { FormResult } from "@/lib/ground/forms/form-result";

/**
 * Sends forms that replace each other, one at a time. Of those that come meanwhile only the newest is
 * sent: ten quick presses on a slow network are two requests, and none overtakes another. `send`
 * resolves when nothing is left to send.
 */
export function useNewest(action: FormAction) {
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
      const given = await action(null, form);
      if (!newest.current) setAnswer(given); // else it is about what nobody wants any more
    }
  }

  return { answer, send };
}
