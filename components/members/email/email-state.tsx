import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { Notice } from "@/components/ui/notice";
import { pendingEmail } from "@/lib/members/email/change-email-data";
import { awaitsConfirmation } from "@/lib/members/email/confirmation-letters";
import { cancelChange, resendChange, resendConfirmation } from "@/lib/members/email/email-actions";
import type { Person } from "@/lib/session/viewer";
import { waiting as words } from "@/words/members/email";

export async function EmailState({ member }: { member: Person }) {
  const pending = await pendingEmail(member.id);
  return (
    <>
      {pending && <Pending email={pending} />}
      {member.mailbox && !member.verified && <Unconfirmed id={member.id} email={member.mailbox} />}
    </>
  );
}

function Pending({ email }: { email: string }) {
  return (
    <Notice tone="info" role="status" title={words.changeTitle} className="mb-6">
      <p className="[overflow-wrap:anywhere]">{words.change(email)}</p>
      <div className="mt-3 flex flex-wrap items-start gap-3">
        <SendAgain action={resendChange} />
        <form action={cancelChange}>
          <SubmitButton variant="secondary" size="sm">
            {words.cancel}
          </SubmitButton>
        </form>
      </div>
    </Notice>
  );
}

async function Unconfirmed({ id, email }: { id: string; email: string }) {
  const isOut = await awaitsConfirmation(id, email);
  return (
    <Notice tone="warning" title={words.title} className="mb-6">
      <p className="[overflow-wrap:anywhere]">{isOut ? words.sent(email) : words.unsent(email)}</p>
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
      {isFirst ? words.send : words.sendAgain}
    </SubmitButton>
  </Form>
);
