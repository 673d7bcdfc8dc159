import { createRequire } from "node:module";
import { createElement } from "react";
import { prerender } from "react-dom/static";
import { expect, test } from "vitest";
import { isActionField } from "./form-fields";

const require = createRequire(import.meta.url);
const {
  createServerReference,
} = require("next/dist/compiled/react-server-dom-turbopack/client.node");

test.each([
  ["an action", createServerReference("an-action")],
  ["an action with an argument", createServerReference("an-action").bind(null, "an argument")],
])("the fields that a form with %s gets are known", async (_kind, action) => {
  const { prelude } = await prerender(createElement("form", { action }));
  const html = await new Response(prelude).text();
  const names = Array.from(html.matchAll(/<input[^>]* name="([^"]*)"/g), ([, name = ""]) => name);
  expect(names.length, html).toBeGreaterThan(0);
  expect(names.filter((name) => !isActionField(name))).toEqual([]);
});
