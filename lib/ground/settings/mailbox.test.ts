import { describe, expect, test } from "vitest";
import { isAddress, parseMailbox } from "@/lib/ground/settings/mailbox";

describe("an address", () => {
  test.each([
    "ada@example.com",
    "ada+shop@mail.example.com",
    "o'hara@example.com",
    "shop@localhost",
    "käthe@bücher.example",
  ])("is %s", (words) => expect(isAddress(words)).toBe(true));

  test.each([
    "erased",
    "",
    "@",
    "ada@",
    "ada@example.com,eve@example.com",
    "ada@example.com\r\nBcc: eve@example.com",
    "<ada@example.com>",
    "ada@example.com eve@example.com",
    "ada@example.com ",
  ])("is not %j", (words) => expect(isAddress(words)).toBe(false));
});

describe("a mailbox", () => {
  test.each([
    ["Guestlane <shop@example.com>", { name: "Guestlane", address: "shop@example.com" }],
    ["The shop, inc. <shop@localhost>", { name: "The shop, inc.", address: "shop@localhost" }],
    ["<shop@example.com>", { name: "", address: "shop@example.com" }],
    ["shop@example.com", { name: "", address: "shop@example.com" }],
  ])("is %s", (words, mailbox) => expect(parseMailbox(words)).toEqual(mailbox));

  test.each([
    "Guestlane",
    "Guestlane shop@example.com",
    "Guestlane <shop>",
    "Guestlane <a@example.com> <b@example.com>",
    "Guest\r\nBcc: eve@example.com <shop@example.com>",
  ])("is not %j", (words) => expect(parseMailbox(words)).toBeNull());
});
