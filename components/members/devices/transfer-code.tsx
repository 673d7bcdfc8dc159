"use client";

import { useRouter } from "next/navigation";
import { useActionState, useEffect } from "react";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { LocalTime } from "@/components/ui/local-time";
import { Notice } from "@/components/ui/notice";
import type { QrPicture } from "@/lib/ground/qr";
import type { CodeState, ShownCode } from "@/lib/members/devices/transfer";
import { showCode } from "@/lib/members/devices/transfer-actions";
import { code as words } from "@/words/members/transfer";

type TransferCodeProps = {
  /** the latest code as it is stored */
  latest: { id: string; state: CodeState; goodUntil: Date } | null;
  /** to which the session was transferred last */
  device: string | null;
  /** where people type the code, without the scheme */
  address: string;
  minutes: number;
};

export function TransferCode({ latest, device, address, minutes }: TransferCodeProps) {
  const [shown, show] = useActionState(showCode, null);
  const state = shown && (latest?.id === shown.id ? latest.state : "over");
  useRefresh(state === "open");

  return (
    <Card className="grid justify-items-start gap-5">
      {!shown && <p>{words.explained(minutes)}</p>}
      {shown && state === "open" && latest && (
        <Open shown={shown} goodUntil={latest.goodUntil} address={address} />
      )}
      {state === "used" && (
        <Notice tone="success" role="status" title={device ? words.used(device) : undefined}>
          <p>{words.bothStay}</p>
        </Notice>
      )}
      {state === "over" && (
        <Notice tone="info" role="status">
          <p>{words.over}</p>
        </Notice>
      )}
      <form action={show}>
        <SubmitButton variant={state === "open" ? "secondary" : "primary"}>
          {shown ? words.showAnother : words.show}
        </SubmitButton>
      </form>
    </Card>
  );
}

type OpenProps = { shown: ShownCode; goodUntil: Date; address: string };

function Open({ shown: { code, picture }, goodUntil, address }: OpenProps) {
  return (
    <div className="flex w-full flex-wrap items-start gap-x-8 gap-y-5">
      <QrCode picture={picture} label={words.picture} />
      <div className="grid min-w-56 flex-1 gap-4">
        <p>
          {words.pointAt} <span className="font-medium [overflow-wrap:anywhere]">{address}</span>
        </p>
        <div>
          <p className="text-muted text-sm">{words.label}</p>
          <output className="block whitespace-nowrap font-medium text-heading tabular-nums">
            {code}
          </output>
          <p className="mt-1 text-muted text-sm">
            {words.goodUntil} <LocalTime at={goodUntil} />
          </p>
        </div>
        <p className="text-muted text-sm">{words.keepIt}</p>
      </div>
    </div>
  );
}

type QrCodeProps = { picture: QrPicture; label: string };

/** Dark on white in either theme: not every camera reads it the other way round. */
function QrCode({ picture: { size, path }, label }: QrCodeProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="w-60 max-w-full sm:w-50 rounded-md border border-line bg-white max-sm:mx-auto"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}

const REFRESH_MS = 5000;

function useRefresh(isWanted: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!isWanted) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, REFRESH_MS);
    return () => clearInterval(timer);
  }, [isWanted, router]);
}
