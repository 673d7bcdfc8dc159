import { Fault } from "../console/fault";
import { withClient } from "../database/connection";
import { findViolations, invariantCount } from "../database/invariants";
import { withDatabase } from "../database/prepare";
import { loadSettings } from "../steps/settings";

const SHOWN = 10;

export async function run(): Promise<void> {
  loadSettings();
  const violations = await withDatabase((url) =>
    withClient(url, (client) => findViolations(async (sql) => (await client.query(sql)).rows)),
  );
  if (violations.length === 0) {
    console.log(`All ${invariantCount} invariants hold.`);
    return;
  }
  for (const { rule, found } of violations) {
    console.error(`✗ Not true: ${rule}`);
    for (const one of found.slice(0, SHOWN)) console.error(`    ${one}`);
    if (found.length > SHOWN) console.error(`    and ${found.length - SHOWN} more`);
  }
  throw new Fault(
    `${violations.length} of ${invariantCount} invariants do not hold: see docs/checkout.md for what to do.`,
  );
}
