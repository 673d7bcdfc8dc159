import * as next from "next/dist/client/components/app-router-headers";
import { expect, test } from "vitest";
import { ACTION_HEADER, RSC_HEADER } from "./request-headers";

test("Next marks its requests with these headers", () => {
  expect(RSC_HEADER).toBe(next.RSC_HEADER);
  expect(ACTION_HEADER).toBe(next.ACTION_HEADER);
});
