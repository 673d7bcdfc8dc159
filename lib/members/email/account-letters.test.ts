import { describe, expect, test } from "vitest";
import * as mails from "@/lib/members/email/account-letters";

const to = { email: "ada@example.com", userId: "the-user" };
const secret = "the-secret";

const withLink = {
  confirmMail: mails.confirmMail(to, "1", secret),
  changeMail: mails.changeMail(to, "2", secret),
  resetMail: mails.resetMail(to, "3", secret),
};
const withoutLink = {
  haveAccountMail: mails.haveAccountMail(to, "4"),
  changeRefusedMail: mails.changeRefusedMail(to, "5"),
  changeAskedMail: mails.changeAskedMail(to, "6"),
  changedMail: mails.changedMail(to, "7"),
  passwordChangedMail: mails.passwordChangedMail(to, "8"),
};

for (const [name, mail] of Object.entries({ ...withLink, ...withoutLink })) {
  test(`${name} goes to the address, says the same in both bodies, and holds no address`, () => {
    expect(mail).toMatchObject({ recipient: to.email, userId: to.userId });
    const title = mail.text.split("\n")[0] ?? "";
    expect(title).not.toBe("");
    expect(mail.html).toContain(`>${title}</h1>`);
    for (const url of mail.text.match(/http\S+/g) ?? []) expect(mail.html).toContain(url);
    expect(mail.text).not.toContain(to.email);
  });
}

describe("a token", () => {
  for (const [name, mail] of Object.entries(withLink)) {
    test(`is in ${name}, in both bodies, and neither in its subject nor in its key`, () => {
      expect(mail.text).toContain(`?token=${secret}`);
      expect(mail.html).toContain(`?token=${secret}`);
      expect(mail.subject + mail.key).not.toContain(secret);
    });
  }

  for (const [name, mail] of Object.entries(withoutLink)) {
    test(`is not in ${name}`, () => expect(mail.text).not.toContain("token="));
  }
});

test("the subject does not tell who typed an address whether it is known", () => {
  expect(withoutLink.haveAccountMail.subject).toBe(withLink.confirmMail.subject);
  expect(withoutLink.changeRefusedMail.subject).toBe(withLink.changeMail.subject);
});
