import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { ownCookie } from "@/lib/ground/cookies/own-cookie";
import { scriptCookie } from "@/lib/ground/cookies/script-cookie";
import { isGuest, type Viewer } from "@/lib/session/viewer";

/*
 * Which merge this browser is to be told of, and which it was told of. Without the first one no page
 * asks the database; the second one can be written by the page itself, which a GET may not.
 */

const merge = ownCookie("merge");
const madeHere = ownCookie("merged-here");

const TOLD = "merge-told";
/** In seconds: longer than it can be undone, for one that failed and comes about later. */
const MAX_AGE = 60 * 60;

/** Has the next page that this browser opens tell of the merge. */
export async function announceMerge(id: string): Promise<void> {
  const jar = await cookies();
  jar.set({ ...merge, value: id, maxAge: MAX_AGE });
  jar.set({ ...madeHere, value: id, maxAge: MAX_AGE });
  jar.delete(TOLD); // of the same merge, when it was undone
}

/** The merge to tell of; null when there is none, or this browser was told how it ended. */
export async function mergeToAnnounce(): Promise<string | null> {
  const jar = await cookies();
  const { data: id } = z.uuid().safeParse(jar.get(merge.name)?.value);
  return id && jar.get(TOLD)?.value !== markOf(id, "merged") ? id : null;
}

/**
 * Whether the viewer may undo the merge on this browser. A guest's devices are all the same guest; who
 * came along is somebody again where they came from, and on no other.
 */
export async function canUndoHere(viewer: Viewer, id: string): Promise<boolean> {
  return !isGuest(viewer) || (await cookies()).get(madeHere.name)?.value === id;
}

/** Whether this browser was told that the merge is in that state. */
export async function wasAnnounced(id: string, state: "merged" | "failed"): Promise<boolean> {
  return (await cookies()).get(TOLD)?.value === markOf(id, state);
}

const markOf = (id: string, state: "merged" | "failed") => `${id}.${state}`;

/** The cookie that remembers it, as a script writes it. */
export const announcedCookie = (id: string, state: "merged" | "failed") =>
  scriptCookie(TOLD, markOf(id, state), MAX_AGE);

/** The same without a script, or because the person has acted on it. */
export async function stopAnnouncing(): Promise<void> {
  (await cookies()).delete(merge);
}
