import { randomUUID } from "node:crypto";
import NextAuth from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { ContinueAsGuest } from "@/components/guests/continue-as-guest";
import { db } from "@/lib/ground/db";
import { userColumns } from "@/lib/session/session";

/** The shortest sign-in that a page could write itself; the benchmark compares ours with it. */
const { signIn } = NextAuth({
  secret: process.env.AUTH_SECRET,
  trustHost: true,
  providers: [Credentials({ credentials: {}, authorize: createUser })],
});

function createUser() {
  const email = `anonymous-${randomUUID()}@guests.invalid`;
  return db.user.create({
    data: { collection: "users", email, username: email, name: "Guest", isAnonymous: true },
    select: userColumns,
  });
}

async function signInBarely() {
  "use server";
  await signIn("credentials", { redirectTo: "/api/health" });
}

/** next.config.mjs adds this page to the build of `npm run bench` only. */
export default function BenchPage() {
  return (
    <>
      <ContinueAsGuest next="/api/health" />
      <form action={signInBarely}>
        <button type="submit">Sign in barely</button>
      </form>
    </>
  );
}
