import "server-only";
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

export async function describeBelongings(userId: string): Promise<string[]> {
  return (await listKinds(userId)).map(({ phrase }) => phrase);
}

/** Phrases for what the person would lose by going for good, and sentences for what would stay. */
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

export async function exportBelongings(userId: string): Promise<Record<string, unknown>> {
  const entries = belongings.map(async (kind) => [kind.key, await kind.export(userId)]);
  return Object.fromEntries(await Promise.all(entries));
}

/** By the key of the kind of belonging. */
export type Receipt = Record<string, unknown>;

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

/** The caller has locked both users. */
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

/** Only the kinds of which the guest brings something, or the account changes. */
export function summarizeMerge(receipt: Receipt): MergeSummary[] {
  return belongings.flatMap(({ key, summarize }) => {
    const summary = key in receipt ? summarize(receipt[key]) : null;
    const isWorthTelling = summary && (summary.here > 0 || summary.lines.some(isChanged));
    return isWorthTelling ? [summary] : [];
  });
}

const isChanged = ({ counts }: MergeSummary["lines"][number]) =>
  counts !== undefined && counts.now !== counts.there;

/** Returns a sentence for each thing that stays in the account all the same. */
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

export async function eraseBelongings(tx: Transaction, userId: string): Promise<void> {
  for (const kind of belongings) await kind.erase(tx, userId);
}

async function listKinds(userId: string) {
  const phrases = await Promise.all(belongings.map((kind) => kind.describe(userId)));
  return belongings.flatMap(({ stays }, index) => {
    const phrase = phrases[index];
    return phrase ? [{ phrase, stays }] : [];
  });
}
