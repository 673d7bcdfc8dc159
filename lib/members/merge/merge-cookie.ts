import "server-only";
import { z } from "zod";
import {
  mergeCookie,
  mergedHereCookie,
  mergeToldCookie,
  scriptCookie,
} from "@/lib/ground/cookies/cookie-table";
import { readCookie, setCookie } from "@/lib/ground/cookies/cookies";
import { isGuest, type Viewer } from "@/lib/session/viewer";

// Without the first cookie no page asks the database. A script of the page writes mergeToldCookie,
// because a GET must not set a cookie.

export async function announceMerge(id: string): Promise<void> {
  await setCookie(mergeCookie, id);
  await setCookie(mergedHereCookie, id);
  await setCookie(mergeToldCookie, null); // the same merge may have been undone and done again
}

export async function mergeToAnnounce(): Promise<string | null> {
  const { data: id } = z.uuid().safeParse(await readCookie(mergeCookie));
  return id && !(await wasAnnounced(id, "merged")) ? id : null;
}

/**
 * A member can undo on every device. A guest can only undo on the device that made the merge, because
 * that device, and no other one of the guest's, becomes the other guest again.
 */
export async function canUndoHere(viewer: Viewer, id: string): Promise<boolean> {
  return !isGuest(viewer) || (await readCookie(mergedHereCookie)) === id;
}

export async function wasAnnounced(id: string, state: "merged" | "failed"): Promise<boolean> {
  return (await readCookie(mergeToldCookie)) === markOf(id, state);
}

const markOf = (id: string, state: "merged" | "failed") => `${id}.${state}`;

/** For the script of the page, which remembers that the notice was shown. */
export const announcedCookie = (id: string, state: "merged" | "failed") =>
  scriptCookie(mergeToldCookie, markOf(id, state));

/** For browsers without JavaScript, and after the person has acted on the notice. */
export async function stopAnnouncing(): Promise<void> {
  await setCookie(mergeCookie, null);
}
