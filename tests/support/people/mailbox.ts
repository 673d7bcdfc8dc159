import { db } from "@/lib/ground/db";

export const mailTo = (recipient: string) =>
  db.outboxMail.findMany({ where: { recipient }, orderBy: { id: "asc" } });

/** Of each mail to the address that has a link with a token: the token; oldest first. */
export async function tokensTo(recipient: string): Promise<string[]> {
  const mails = await mailTo(recipient);
  return mails.flatMap(({ text }) => /\?token=([\w-]+)/.exec(text)?.[1] ?? []);
}

export async function tokenTo(recipient: string): Promise<string> {
  const token = (await tokensTo(recipient)).at(-1);
  if (!token) throw new Error(`No link reached ${recipient}.`);
  return token;
}

/** As if an hour had passed for everybody who was sent mail, or tried passwords. */
export const forgetLimits = () => db.rateLimit.deleteMany();
