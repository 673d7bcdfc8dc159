import { expect, test } from "vitest";
import { isExampleSecret } from "@/lib/ground/settings/example-secret";

test.each([
  "replace-me-with-the-output-of-openssl-rand-base64-33",
  "change_me_change_me_change_me_change_me",
  "your-secret-your-secret-your-secret-your",
])("%s is no secret", (secret) => {
  expect(isExampleSecret(secret)).toBe(true);
});

test("a random value is a secret", () => {
  expect(isExampleSecret("q3Zt8vXyB1nLr0pK5sWdF7hJmC2gE9aU4iOzTxVbNQk")).toBe(false);
});
