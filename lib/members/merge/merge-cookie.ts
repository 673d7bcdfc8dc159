import "server-only";
import { z } from "zod";
import { mergeCookie, mergedHereCookie, mergeToldCookie } from "@/lib/ground/cookies/cookie-table";
import { readCookie, setCookie } from "@/lib/ground/cookies/cookies";
import { scriptCookie } from "@/lib/ground/cookies/script-cookie";
import { isGuest, type Viewer } from "@/lib/session/viewer";

/*
 * Which merge this browser is to be told of, and which it was told of. Without the first one no page
 * asks the database; the second one can be written by the page itself, which a GET may not.
 */

/** Has the next page that this browser opens tell of the merge. */
export async function announceMerge(id: string): Promise<void> {
  await setCookie(mergeCookie, id);
  await setCookie(mergedHereCookie, id);
  await setCookie(mergeToldCookie, null); // of the same merge, when it was undone
}

/** The merge to tell of; null when there is none, or this browser was told how it ended. */
export async function mergeToAnnounce(): Promise<string | null> {
  const { data: id } = z.uuid().safeParse(await readCookie(mergeCookie));
  return id && !(await wasAnnounced(id, "merged")) ? id : null;
}

/**
 * Whether the viewer may undo the merge on this browser. A guest's devices are all the same guest; who
 * came along is somebody again where they came from, and on no other.
 */
export async function canUndoHere(viewer: Viewer, id: string): Promise<boolean> {
  return !isGuest(viewer) || (await readCookie(mergedHereCookie)) === id;
}

/** Whether this browser was told that the merge is in that state. */
export async function wasAnnounced(id: string, state: "merged" | "failed"): Promise<boolean> {
  return (await readCookie(mergeToldCookie)) === markOf(id, state);
}

const markOf = (id: string, state: "merged" | "failed") => `${id}.${state}`;

/** The cookie that remembers it, as a script writes it. */
export const announcedCookie = (id: string, state: "merged" | "failed") =>
  scriptCookie(mergeToldCookie, markOf(id, state));

/** The same without a script, or because the person has acted on it. */
export async function stopAnnouncing(): Promise<void> {
  await setCookie(mergeCookie, null);
}
