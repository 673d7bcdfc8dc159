import "server-only";
import { bucketOf, type Spent } from "@/lib/ground/limits/bucket";
import { requireSpend, spend } from "@/lib/ground/limits/limits";
import { askingNetwork } from "@/lib/ground/limits/request-network";
import { accountsPerNetwork } from "@/lib/members/sign-in/registration-limits";
import { refusal } from "@/words/members/email";

/** What is asked for; each has a limit of its own, so that one cannot use up another's. */
type Asked = "confirm" | "change" | "reset";

/** In seconds. */
const HOUR = 60 * 60;

/** Each an hour: from one network, as many as it may make accounts; to one mailbox, which has not asked. */
const MOST_FROM_NETWORK = accountsPerNetwork;
const MOST_TO_MAILBOX = 5;

/** Spends one mail to the address, whether or not anybody is known by it. */
export async function spendMail(asked: Asked, email: string): Promise<Spent> {
  return spend(await bucketsFor(asked, email), HOUR);
}

/**
 * `spendMail`, where there is nothing else to do than to send the mail.
 *
 * @throws Refusal with the time to wait
 */
export async function requireMail(asked: Asked, email: string): Promise<void> {
  const buckets = await bucketsFor(asked, email);
  await requireSpend(buckets, HOUR, refusal.tooManyMails);
}

const bucketsFor = async (asked: Asked, email: string) => [
  await askingNetwork("account-mails-from", MOST_FROM_NETWORK),
  bucketOf(`${asked}-mails-to`, email, MOST_TO_MAILBOX),
];
