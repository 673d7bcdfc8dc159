import "server-only";
import { type Database, db } from "@/lib/ground/db";

/** Statements that write their events themselves use these names, too. */
export type AuditType =
  | "guest.created"
  | "guest.refused"
  | "guest.expired"
  | "guest.deleted"
  | "guest.converted"
  | "guest.merged"
  | "guest.transferred"
  | "way.added"
  | "way.removed"
  | "guest.unmerged"
  | "merge.failed"
  | "person.erased"
  | "password.changed"
  | "sessions.ended"
  | "email.proven"
  | "email.lost"
  | "email.changed"
  | "password.reset"
  | "order.placed"
  | "order.paid"
  | "order.declined"
  | "order.cancelled"
  | "order.withdrawn"
  | "order.refunded"
  | "order.claimed"
  | "order.disowned"
  | "payment.refused";

/** Never with a name, an address or anything else that is personal. */
export async function audit(
  event: { type: AuditType; userId?: string; reason?: string },
  tx: Database = db,
): Promise<void> {
  const { type, userId = null, reason = null } = event;
  await tx.auditEvent.create({ data: { type, userId, reason }, select: { id: true } });
}
