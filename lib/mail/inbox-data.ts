import "server-only";
import { z } from "zod";
import { db } from "@/lib/ground/db";
import { env } from "@/lib/ground/settings/env";

export const MOST_LISTED = 50;

const headColumns = { id: true, recipient: true, subject: true, createdAt: true } as const;

/** The inbox shows everybody's mail, so it is never there in production. */
export const hasInbox = () => !env.isProduction;

export async function listInbox() {
  if (!hasInbox()) return [];
  return db.outboxMail.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST_LISTED,
    select: headColumns,
  });
}

export async function getInboxMail(id: string) {
  if (!hasInbox() || !z.uuid().safeParse(id).success) return null;
  return db.outboxMail.findUnique({
    where: { id },
    select: { ...headColumns, text: true, html: true },
  });
}
