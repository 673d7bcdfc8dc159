import "server-only";
import { accountsPerNetwork } from "@/lib/account/registration-limits";
import { askingAddress } from "@/lib/asking-address";
import { networkOf } from "@/lib/client-address";
import { bucketOf, type Spent, spend } from "@/lib/limits";
import { Refusal } from "@/lib/refusal";
import { inMinutes } from "@/lib/words";

/** What is asked for; each has a limit of its own, so that one cannot use up another's. */
type Asked = "confirm" | "change" | "reset";

/** In seconds. */
const HOUR = 60 * 60;

/** Each an hour: from one network, as many as it may make accounts; to one mailbox, which has not asked. */
const MOST_FROM_NETWORK = accountsPerNetwork;
const MOST_TO_MAILBOX = 5;

/** Spends one mail to the address, whether or not anybody is known by it. */
export async function spendMail(asked: Asked, email: string): Promise<Spent> {
  const fromNetwork = bucketOf(
    "account-mails-from",
    networkOf(await askingAddress()),
    MOST_FROM_NETWORK,
  );
  return spend([fromNetwork, bucketOf(`${asked}-mails-to`, email, MOST_TO_MAILBOX)], HOUR);
}

/**
 * `spendMail`, where there is nothing else to do than to send the mail.
 *
 * @throws Refusal with the time to wait
 */
export async function requireMail(asked: Asked, email: string): Promise<void> {
  const spent = await spendMail(asked, email);
  if (spent.ok) return;

  const wait = inMinutes(spent.retryAfterSeconds);
  throw new Refusal(`We have sent too many of these mails. Try again in ${wait}.`);
}
