import { refresh } from "next/cache";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { answerForm, parseForm } from "@/lib/ground/forms/form-action";
import { typedValues } from "@/lib/ground/forms/form-result";
import { Refusal } from "@/lib/ground/forms/refusal";

vi.mock("next/cache", () => ({ refresh: vi.fn() }));

const schema = z.object({
  email: z.string("Enter your email.").min(5, "Too short.").includes("@", { message: "No @." }),
  city: z.string("Enter the city."),
});

function formOf(fields: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

function refusalOf(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error("It was not refused.");
}

beforeEach(() => vi.mocked(refresh).mockClear());

describe("a form that is sent", () => {
  test("gives the fields it should have and drops all others", () => {
    const form = formOf({ email: "ada@example.com", city: "Graz", role: "admin", price: "0" });
    expect(parseForm(schema, form)).toEqual({ email: "ada@example.com", city: "Graz" });
  });

  test("loses the NUL characters that PostgreSQL could not keep", () => {
    const form = formOf({ email: "ada@example.com\0", city: "\0Gr\0az" });
    expect(parseForm(schema, form)).toEqual({ email: "ada@example.com", city: "Graz" });
  });

  test("with one wrong field says what is wrong with it", () => {
    const refusal = refusalOf(() => parseForm(schema, formOf({ email: "ada@example.com" })));
    expect(refusal.message).toBe("Enter the city.");
    expect(refusal.fieldErrors).toEqual({ city: "Enter the city." });
  });

  test("with several wrong fields names each, once", () => {
    const refusal = refusalOf(() => parseForm(schema, formOf({ email: "ada" })));
    expect(refusal.message).toMatch(/^Some details are missing or not right/);
    expect(refusal.fieldErrors).toEqual({ email: "Too short.", city: "Enter the city." });
  });

  test("with a file where words belong is refused", () => {
    const form = formOf({ email: "ada@example.com", city: new File(["Graz"], "city.txt") });
    expect(refusalOf(() => parseForm(schema, form)).fieldErrors).toEqual({
      city: "Enter the city.",
    });
  });
});

describe("what somebody typed", () => {
  test("comes back to them", () => {
    expect(typedValues(formOf({ email: " Ada@example", city: "" }))).toEqual({
      email: " Ada@example",
      city: "",
    });
  });

  test.each(["password", "Password", "newPassword", "password_again", "PASSWORD"])(
    "never comes back when it is the secret %s",
    (name) => {
      expect(typedValues(formOf({ [name]: "hunter2 hunter2", email: "a@b.c" }))).toEqual({
        email: "a@b.c",
      });
    },
  );

  test("comes back without Next's own fields and without files", () => {
    const form = formOf({
      $ACTION_ID_1: "",
      $ACTION_REF_1: "",
      city: "Graz",
      photo: new File([], "x"),
    });
    expect(typedValues(form)).toEqual({ city: "Graz" });
  });
});

describe("an action", () => {
  test("that worked says so, with its message if it has one", async () => {
    expect(await answerForm(async () => undefined)).toEqual({ ok: true });
    expect(await answerForm(async () => "The mug is in your cart.")).toEqual({
      ok: true,
      message: "The mug is in your cart.",
    });
  });

  test("that was refused gives the sentence, the fields and what was typed, but no password", async () => {
    const form = formOf({ email: "ada", password: "hunter2 hunter2" });
    const refused = async () => {
      throw new Refusal("Check the email.", { email: "Too short." });
    };
    expect(await answerForm(refused, form)).toEqual({
      ok: false,
      message: "Check the email.",
      fieldErrors: { email: "Too short." },
      values: { email: "ada" },
    });
  });

  test("that was refused without blame for a field gives the sentence alone", async () => {
    const refused = async () => {
      throw new Refusal("Your cart is empty.");
    };
    expect(await answerForm(refused)).toEqual({ ok: false, message: "Your cart is empty." });
  });

  test("shows the page anew when it was refused, for what was on it may be old", async () => {
    await answerForm(async () => {
      throw new Refusal("Sold out.");
    });
    expect(refresh).toHaveBeenCalledOnce();
  });

  test("lets faults and redirects fly on", async () => {
    const fault = new Error("NEXT_REDIRECT");
    const faulty = async () => {
      throw fault;
    };
    await expect(answerForm(faulty, new FormData())).rejects.toBe(fault);
    expect(refresh).not.toHaveBeenCalled();
  });
});
