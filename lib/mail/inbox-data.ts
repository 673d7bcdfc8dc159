import "server-only";
import { z } from "zod";
import { db } from "@/lib/ground/db";
import { env } from "@/lib/ground/settings/env";

/** How many of the newest mails the inbox shows. */
export const MOST_LISTED = 50;

const headColumns = { id: true, recipient: true, subject: true, createdAt: true } as const;

/** Whether this process shows everybody's mail: for who develops the shop, never where it is open. */
export const hasInbox = () => !env.isProduction;

/** The newest mails of the outbox, whoever they are for; none in production. */
export async function listInbox() {
  if (!hasInbox()) return [];
  return db.outboxMail.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST_LISTED,
    select: headColumns,
  });
}

/** One mail as it is, or was, sent; null without one and in production. */
export async function getInboxMail(id: string) {
  if (!hasInbox() || !z.uuid().safeParse(id).success) return null;
  return db.outboxMail.findUnique({
    where: { id },
    select: { ...headColumns, text: true, html: true },
  });
}
