import guests from "@/guests.config";
import { isCollection } from "@/lib/ground/settings/guests-config";
import { isMember, type Viewer } from "@/lib/session/viewer";

export function takesGuests(collection: string): boolean {
  if (guests.disabled || !isCollection(guests, collection)) return false;
  return guests.collections[collection].open;
}

/** 0 for nothing, Infinity for no limit. Members always may; a visitor may what a guest may. */
export function allowance(viewer: Viewer, permission: string): number {
  const allowed = guests.permissions[permission] ?? true;
  if (isMember(viewer) || allowed === true) return Infinity;
  return Number(allowed);
}
