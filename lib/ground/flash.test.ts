import { beforeEach, expect, test } from "vitest";
import { flash, forgetFlash, readFlash } from "@/lib/ground/flash";
import { browser } from "@/tests/support/requests/browser";

beforeEach(() => browser.forgetAll());

test("there is nothing to say to people who did nothing", async () => {
  expect(await readFlash()).toBeNull();
});

test("what was done is said, and the same thing done twice is said twice", async () => {
  await flash("Your name is changed.");
  const first = await readFlash();
  expect(first).toMatchObject({ text: "Your name is changed.", tone: "success" });

  await flash("Your name is changed.");
  const second = await readFlash();
  expect(second?.text).toBe(first?.text);
  expect(second?.id).not.toBe(first?.id);
});

test("a title, a tone and a link come along", async () => {
  const more = { title: "Übrig", tone: "warning", link: { href: "/", label: "Home" } } as const;
  await flash("“Nothing” is lost.", more);
  expect(await readFlash()).toMatchObject({ text: "“Nothing” is lost.", ...more });
});

test("the newest is said alone", async () => {
  await flash("One.");
  await flash("Two.");
  expect(await readFlash()).toMatchObject({ text: "Two." });
});

test("the page's own script forgets the cookie that the action has written", async () => {
  await flash("Sign in as ada@example.com.");
  const [name = ""] = forgetFlash.split("=");
  const value = browser.value(name) ?? "";
  expect(value).not.toBe("");
  expect(Buffer.from(value, "base64url").toString()).not.toContain("ada@example.com");
  expect(forgetFlash).toContain("Max-Age=0");
});

test("nobody can put words into its mouth", async () => {
  await flash("Your name is changed.");
  const ours = browser.value("flash") ?? "";
  const bytes = Buffer.from(ours, "base64url");
  bytes[20] = (bytes[20] ?? 0) ^ 1;
  const theirs = Buffer.from(JSON.stringify({ text: "Call this number", tone: "success" }));
  const changed = [
    "",
    ".",
    "x",
    "{}",
    ours.slice(0, -4),
    ours.slice(4),
    bytes.toString("base64url"),
    theirs.toString("base64url"),
    theirs.toString(),
  ];
  for (const value of changed) {
    browser.hold("flash", value);
    expect(await readFlash()).toBeNull();
  }
});
