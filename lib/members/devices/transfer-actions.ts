"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { Refusal } from "@/lib/ground/forms/refusal";
import { qrPicture } from "@/lib/ground/qr";
import { env } from "@/lib/ground/settings/env";
import { signOutElsewhere } from "@/lib/members/devices/sessions-data";
import type { ShownCode } from "@/lib/members/devices/transfer";
import { rememberTransfer } from "@/lib/members/devices/transfer-cookie";
import { findTransferCode, issueTransferCode } from "@/lib/members/devices/transfer-data";
import { isGuest, viewer } from "@/lib/session/viewer";

export async function showCode(_previous: ShownCode | null): Promise<ShownCode> {
  const asking = await viewer();
  const code = await issueTransferCode(asking);
  const kept = code && (await findTransferCode(asking));
  if (!code || !kept) redirect("/account");

  refresh();
  const address = `${env.APP_URL}/account/carry/here?code=${code}`;
  return { id: kept.id, code, picture: qrPicture(address) };
}

export async function acknowledgeTransfer(): Promise<void> {
  const asking = await viewer();
  if (isGuest(asking) && asking.transferred) await rememberTransfer(asking.transferred.at);
  refresh();
}

export async function signOutOtherDevices(): Promise<void> {
  try {
    await signOutElsewhere(await viewer());
  } catch (error) {
    // Another device was faster, or the guest has an account by now. The page says that this session is over.
    if (!(error instanceof Refusal)) throw error;
  }
  refresh();
}
