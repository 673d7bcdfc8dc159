"use client";

import { useRouter } from "next/navigation";
import { useActionState, useEffect } from "react";
import { QrCode } from "@/components/account/qr-code";
import { Card } from "@/components/ui/card";
import { LocalTime } from "@/components/ui/local-time";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CodeState, ShownCode } from "@/lib/account/carry-session";
import { showCode } from "@/lib/account/carry-session-actions";

type CarryCodeProps = {
  /** the latest code, as the shop knows it */
  latest: { id: string; state: CodeState; goodUntil: Date } | null;
  /** where the session was carried to last */
  device: string | null;
  /** where the code can be typed, without the scheme */
  address: string;
  /** how long a code is good */
  minutes: number;
};

/** Shows a code once it is asked for, and what becomes of it while somebody looks. */
export function CarryCode({ latest, device, address, minutes }: CarryCodeProps) {
  const [shown, show] = useActionState(showCode, null);
  const state = shown && (latest?.id === shown.id ? latest.state : "over");
  useRefresh(state === "open");

  return (
    <Card className="grid justify-items-start gap-5">
      {!shown && (
        <p>
          You get a code and a picture of it, good for {minutes} minutes and once. On the other
          device you point the camera at the one or type the other.
        </p>
      )}
      {shown && state === "open" && latest && (
        <Open shown={shown} goodUntil={latest.goodUntil} address={address} />
      )}
      {state === "used" && (
        <Notice tone="success" role="status" title={`You are now signed in on ${device}`}>
          <p>You stay signed in here, too. What you do on one is there on the other.</p>
        </Notice>
      )}
      {state === "over" && (
        <Notice tone="info" role="status">
          <p>That code is not good any more.</p>
        </Notice>
      )}
      <form action={show}>
        <SubmitButton variant={state === "open" ? "secondary" : "primary"}>
          {shown ? "Show another code" : "Show a code"}
        </SubmitButton>
      </form>
    </Card>
  );
}

type OpenProps = { shown: ShownCode; goodUntil: Date; address: string };

function Open({ shown: { code, picture }, goodUntil, address }: OpenProps) {
  return (
    <>
      <p>
        Point the camera of the other device at the picture, or open{" "}
        <span className="font-medium [overflow-wrap:anywhere]">{address}</span> there and type the
        code.
      </p>
      <QrCode picture={picture} label="QR picture that opens the shop with this code" />
      <div>
        <p className="text-muted text-sm">The code</p>
        <output className="block font-medium text-heading tabular-nums tracking-wide">
          {code}
        </output>
        <p className="mt-1 text-muted text-sm">
          Good once, until <LocalTime at={goodUntil} />. Show it to nobody else: whoever has it has
          all that you have here.
        </p>
      </div>
    </>
  );
}

const EVERY = 5000;

/** Asks for the page again every few seconds while it is looked at. */
function useRefresh(isWanted: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!isWanted) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, EVERY);
    return () => clearInterval(timer);
  }, [isWanted, router]);
}
