import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { pendingEmail } from "@/lib/account/change-email-data";
import { awaitsConfirmation } from "@/lib/account/confirm-mails-data";
import { cancelChange, resendChange, resendConfirmation } from "@/lib/account/email-actions";
import type { Person } from "@/lib/viewer";

/** What waits to be confirmed by mail; nothing when nothing does. */
export async function EmailState({ member }: { member: Person }) {
  const pending = await pendingEmail(member.id);
  return (
    <>
      {pending && <Pending email={pending} />}
      {member.mailbox && !member.verified && <Unconfirmed id={member.id} email={member.mailbox} />}
    </>
  );
}

/** Says that "Send the mail again" did. */
export const MailSent = () => (
  <Notice tone="success" role="status" className="mb-6">
    The mail is on its way once more.
  </Notice>
);

function Pending({ email }: { email: string }) {
  return (
    <Notice tone="info" role="status" title="Your new email waits to be confirmed" className="mb-6">
      <p>
        We have sent a mail to <Address email={email} />. Press the link in it; nothing changes
        until then.
      </p>
      <div className="mt-3 flex flex-wrap items-start gap-3">
        <SendAgain action={resendChange} />
        <form action={cancelChange}>
          <SubmitButton variant="secondary" size="sm">
            Cancel the change
          </SubmitButton>
        </form>
      </div>
    </Notice>
  );
}

async function Unconfirmed({ id, email }: { id: string; email: string }) {
  const isOut = await awaitsConfirmation(id, email);
  return (
    <Notice tone="warning" title="Confirm your email" className="mb-6">
      {isOut ? (
        <p>
          We have sent a mail to <Address email={email} />. Press the link in it: that keeps the
          address yours, and lets you back in if you forget your password.
        </p>
      ) : (
        <p>
          No link is on its way to <Address email={email} />. Have one sent: that keeps the address
          yours, and lets you back in if you forget your password.
        </p>
      )}
      <div className="mt-3">
        <SendAgain action={resendConfirmation} isFirst={!isOut} />
      </div>
    </Notice>
  );
}

type SendAgainProps = { action: typeof resendChange; isFirst?: boolean };

const SendAgain = ({ action, isFirst }: SendAgainProps) => (
  <Form action={action} className="grid gap-3">
    <SubmitButton variant="secondary" size="sm" className="justify-self-start">
      {isFirst ? "Send the mail" : "Send the mail again"}
    </SubmitButton>
  </Form>
);

const Address = ({ email }: { email: string }) => (
  <span className="font-medium [overflow-wrap:anywhere]">{email}</span>
);
