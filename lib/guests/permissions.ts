import guests from "@/guests.config";
import { isCollection } from "@/lib/ground/settings/guests-config";
import { isMember, type Viewer } from "@/lib/session/viewer";

/** Whether a visitor can become a guest of this collection, as guests.config.ts says. */
export function takesGuests(collection: string): boolean {
  if (guests.disabled || !isCollection(guests, collection)) return false;
  return guests.collections[collection].open;
}

/**
 * How much of a thing the viewer may have by the `permissions` of guests.config.ts: 0 for nothing,
 * Infinity for as much as they like. Members always may; a visitor is whom they would become.
 */
export function allowance(viewer: Viewer, permission: string): number {
  const allowed = guests.permissions[permission] ?? true;
  if (isMember(viewer) || allowed === true) return Infinity;
  return Number(allowed);
}
