import type { MemberRow } from "@/lib/account/account-data";
import { env } from "@/lib/env";
import { letter } from "@/lib/mail/letter";
import type { Mail } from "@/lib/mail/outbox-data";

/** Tells that the account has another password. One for each time: the session version counts them. */
export function passwordChangedMail(member: MemberRow): Mail {
  const { id, email, sessionVersion } = member;
  return {
    key: `password-changed:${id}:${sessionVersion}`,
    userId: id,
    recipient: email,
    subject: "Your password was changed",
    ...letter({
      title: "Your password was changed",
      paragraphs: [
        "Your account has a new password, and every other device is signed out.",
        "If it was you, there is nothing to do.",
      ],
      second: {
        label: "If it was not you, set a new password now",
        url: `${env.APP_URL}/account/forgot`,
      },
    }),
  };
}
