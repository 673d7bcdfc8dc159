import { beforeEach, describe, expect, test, vi } from "vitest";
import guests from "@/guests.config";
import type { Viewer } from "@/lib/session/viewer";
import { canKeepWishes, suggestedWishes, wishLimitSentence } from "@/lib/shop/wishlist/wishlist";

const visitor: Viewer = { kind: "visitor" };
const guest = person("guest");
const member = person("member");

function person(kind: "guest" | "member"): Viewer {
  const facts = { collection: "users", name: "Ada", email: "ada@example.com", mailbox: null };
  const id = "0190c2f0-0000-7000-8000-000000000000";
  return {
    kind,
    id,
    expires: null,
    transferred: null,
    verified: false,
    sessionVersion: 0,
    ...facts,
  };
}

function allow(wishes: boolean | number) {
  vi.spyOn(guests, "permissions", "get").mockReturnValue({ wishes });
}

beforeEach(() => vi.restoreAllMocks());

describe("how many wishes can be kept", () => {
  test("is what the configuration says, for a guest and for who would be one", () => {
    allow(3);
    for (const viewer of [guest, visitor]) {
      expect(canKeepWishes(viewer, 3)).toBe(true);
      expect(canKeepWishes(viewer, 4)).toBe(false);
    }
  });

  test("is none when guests may not", () => {
    for (const none of [false, 0]) {
      allow(none);
      expect(canKeepWishes(guest, 1)).toBe(false);
    }
  });

  test("has no end when guests may, nor for a member ever", () => {
    allow(true);
    expect(canKeepWishes(guest, 10_000)).toBe(true);
    allow(false);
    expect(canKeepWishes(member, 10_000)).toBe(true);
  });
});

describe("the sentence of the limit", () => {
  test.each([
    [10, "Guests can keep 10 wishes. Create your account to keep more."],
    [1, "Guests can keep 1 wish. Create your account to keep more."],
    [0, "Guests cannot keep wishes. Create your account to keep them."],
  ])("says %d", (most, sentence) => {
    expect(wishLimitSentence(most)).toBe(sentence);
  });
});

describe("what is suggested", () => {
  const price = { cents: 1450, currency: "EUR" };
  const product = (id: string, stock = 10) => ({
    id,
    slug: id,
    name: id,
    summary: "",
    price,
    stock,
    isWithdrawn: false,
  });
  const namesOf = (products: { name: string }[]) => products.map(({ name }) => name);

  test("is the first four of the shop", () => {
    const products = ["mug", "pot", "bowl", "vase", "lamp"].map((id) => product(id));
    expect(namesOf(suggestedWishes(products, []))).toEqual(["mug", "pot", "bowl", "vase"]);
  });

  test("leaves out what is wished for already, or sold out", () => {
    const products = [product("mug"), product("pot", 0), product("bowl")];
    expect(namesOf(suggestedWishes(products, [product("mug")]))).toEqual(["bowl"]);
  });
});
