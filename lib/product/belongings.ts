import "server-only";
import type { Route } from "next";
import type { Transaction } from "@/lib/ground/db";
import type { Belonging, Farewell } from "@/lib/owning/belonging-type";
import type { MergeOptions, MergeSummary } from "@/lib/owning/merge-summary";
import { ownedTable } from "@/lib/owning/owned-table";
import { cartBelongings } from "@/lib/shop/cart/cart-belongings";
import { orderBelongings } from "@/lib/shop/orders/order-belongings";
import { wishlistBelongings } from "@/lib/shop/wishlist/wishlist-belongings";

/** Everything that people own. Merged in this order, because an order names the cart that it was. */
const belongings: Belonging[] = [
  cartBelongings,
  orderBelongings,
  wishlistBelongings,
  ownedTable("outboxMail", { key: "mail", exports: ["subject", "recipient", "createdAt"] }),
];

/** On the way to these pages people buy what they have now: a guest's belongings win over the account's. */
const pagesThatBuy = ["/checkout"];

export const prefersGuestAt = (path: Route) =>
  pagesThatBuy.includes(new URL(path, "http://here").pathname);

/** What the person owns, a phrase for each kind of thing that there is. */
export async function describeBelongings(userId: string): Promise<string[]> {
  return (await listKinds(userId)).map(({ phrase }) => phrase);
}

/**
 * What going for good would mean for what the person owns: a phrase for each kind of thing that
 * would be lost, and a sentence for each that would stay.
 */
export async function describeFarewell(
  userId: string,
  farewell: Farewell,
): Promise<{ lost: string[]; stays: string[] }> {
  const kinds = await listKinds(userId);
  return {
    lost: kinds.flatMap(({ stays, phrase }) => (stays ? [] : [phrase])),
    stays: kinds.flatMap(({ stays }) => (stays ? [stays[farewell]] : [])),
  };
}

/** Everything that the user owns, under the name of its kind. */
export async function exportBelongings(userId: string): Promise<Record<string, unknown>> {
  const entries = belongings.map(async (kind) => [kind.key, await kind.export(userId)]);
  return Object.fromEntries(await Promise.all(entries));
}

/** What was kept of a merge, by the key of the kind. */
export type Receipt = Record<string, unknown>;

/** What would come together of what a guest and a member own; the kinds of which there is something. */
export async function previewMerge(
  guestId: string,
  accountId: string,
  options: MergeOptions = {},
): Promise<MergeSummary[]> {
  const parts = belongings.map(async ({ key, preview }) => [
    key,
    await preview(guestId, accountId, options),
  ]);
  return summarizeMerge(Object.fromEntries(await Promise.all(parts)));
}

/** Gives everything that a guest owns to an account, inside the caller's transaction. */
export async function mergeBelongings(
  tx: Transaction,
  guestId: string,
  accountId: string,
  options: MergeOptions = {},
): Promise<Receipt> {
  const receipt: Receipt = {};
  for (const kind of belongings) {
    receipt[kind.key] = await kind.merge(tx, guestId, accountId, options);
  }
  return receipt;
}

/** A merge in words, kind by kind, where the guest brought something or something has changed. */
export function summarizeMerge(receipt: Receipt): MergeSummary[] {
  return belongings.flatMap(({ key, summarize }) => {
    const summary = key in receipt ? summarize(receipt[key]) : null;
    const isWorthTelling = summary && (summary.here > 0 || summary.lines.some(isChanged));
    return isWorthTelling ? [summary] : [];
  });
}

const isChanged = ({ counts }: MergeSummary["lines"][number]) =>
  counts !== undefined && counts.now !== counts.there;

/**
 * Undoes a merge, inside the caller's transaction.
 *
 * @returns what stays in the account all the same, a sentence each
 */
export async function undoBelongingsMerge(
  tx: Transaction,
  receipt: Receipt,
  guestId: string,
  accountId: string,
): Promise<string[]> {
  const stays: string[] = [];
  for (const { key, undo } of belongings) {
    if (key in receipt) stays.push(...(await undo(tx, receipt[key], guestId, accountId)));
  }
  return stays;
}

/** Erases everything that the user owns, inside the caller's transaction. */
export async function eraseBelongings(tx: Transaction, userId: string): Promise<void> {
  for (const kind of belongings) await kind.erase(tx, userId);
}

/** The kinds of which the user has something. */
async function listKinds(userId: string) {
  const phrases = await Promise.all(belongings.map((kind) => kind.describe(userId)));
  return belongings.flatMap(({ stays }, index) => {
    const phrase = phrases[index];
    return phrase ? [{ phrase, stays }] : [];
  });
}
