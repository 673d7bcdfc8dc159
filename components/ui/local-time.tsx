"use client";

import { useSyncExternalStore } from "react";
import { HOUR_MS } from "@/lib/ground/time";
import { LOCALE } from "@/words/ground/locale";
import { inUtc } from "@/words/ui/ui";

const clock: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const clockAndDay: Intl.DateTimeFormatOptions = { ...clock, day: "numeric", month: "long" };

const HALF_A_DAY_MS = 12 * HOUR_MS;

/** "12:03" on the reader's clock, with the day unless it is near; in UTC where scripts are off. */
export function LocalTime({ at }: { at: Date }) {
  const words = useSyncExternalStore(
    neverChanges,
    () => inWords(at),
    () => inUtc(inWords(at, "UTC")),
  );
  return <time dateTime={at.toISOString()}>{words}</time>;
}

const neverChanges = () => () => {};

function inWords(at: Date, timeZone?: string): string {
  const isNear = Math.abs(Date.now() - at.getTime()) < HALF_A_DAY_MS;
  const isThisYear = at.getFullYear() === new Date().getFullYear();
  const options: Intl.DateTimeFormatOptions = {
    ...(isNear ? clock : clockAndDay),
    ...(!isNear && !isThisYear && { year: "numeric" }),
    ...(timeZone && { timeZone }),
  };
  return new Intl.DateTimeFormat(LOCALE, options).format(at);
}
