"use client";

import { useActionState, useEffect, useState } from "react";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { Notice } from "@/components/ui/notice";
import { keepHold } from "@/lib/shop/checkout/payment-actions";
import { inWords, WARNING_SECONDS } from "@/lib/shop/checkout/stock-hold";
import { hold as words } from "@/words/shop/payments/payments";

type HoldTimeProps = {
  reference: string;
  /** when the page was made: people's clocks are often wrong */
  secondsLeft: number;
  canExtend: boolean;
};

export function HoldTime({ reference, secondsLeft, canExtend }: HoldTimeProps) {
  const [answer, keep] = useActionState(keepHold, null);
  const left = useCountdown(secondsLeft);
  const isShort = left <= WARNING_SECONDS;

  return (
    <Notice tone={isShort ? "warning" : "info"}>
      <p>{left > 0 ? words.heldFor(inWords(left)) : words.over}</p>
      <p role="status" className="sr-only">
        {announcement(left, canExtend, answer?.ok ? answer.message : undefined)}
      </p>
      {answer?.ok === false && (
        <p role="alert" className="mt-1 font-medium">
          {answer.message}
        </p>
      )}
      {canExtend && left > 0 && (
        <form action={keep} className="mt-3">
          <input type="hidden" name="reference" value={reference} />
          <SubmitButton size="sm" variant="secondary">
            {words.keep}
          </SubmitButton>
        </form>
      )}
    </Notice>
  );
}

// Read out only when it changes: when time gets short, in the last minute and at the end.
function announcement(left: number, canExtend: boolean, answer: string | undefined): string {
  if (left <= 0) return words.over;
  if (left > WARNING_SECONDS) return answer ?? "";
  const said = left <= 60 ? words.lastMinute : words.lastTwoMinutes;
  return canExtend ? `${said} ${words.moreTime}` : said;
}

function useCountdown(secondsLeft: number): number {
  const [left, setLeft] = useState(secondsLeft);

  useEffect(() => {
    const end = performance.now() + secondsLeft * 1000;
    setLeft(secondsLeft);
    const timer = setInterval(() => setLeft(Math.max(0, (end - performance.now()) / 1000)), 1000);
    return () => clearInterval(timer);
  }, [secondsLeft]);

  return left;
}
