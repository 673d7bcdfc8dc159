import { Prisma } from "@/prisma/generated/client";

/** Whatever reads or makes a person selects these. */
export const userColumns = {
  id: true,
  collection: true,
  username: true,
  name: true,
  email: true,
  emailIsPlaceholder: true,
  isAnonymous: true,
  role: true,
  emailVerified: true,
  sessionVersion: true,
  transferredAt: true,
  transferredTo: true,
  createdAt: true,
  updatedAt: true,
} satisfies Prisma.UserSelect;

export type UserRow = Prisma.UserGetPayload<{ select: typeof userColumns }>;

/** For raw queries. Prisma reads an enum only as text. */
export const userColumnsSql = Prisma.raw(
  Object.keys(userColumns)
    .map((column) => (column === "role" ? "role::text" : `"${column}"`))
    .join(", "),
);
