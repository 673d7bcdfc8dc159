import { runNode } from "../console/program";
import { step } from "../console/step";
import { withClient } from "../database/connection";
import { fillBigShop, STALE_GUESTS, USERS } from "./big-shop";
import { signInUntil } from "./bystander";
import { type Figure, median } from "./figure";

const LEAST_DELETED = 5_000;
/** A shopper hardly notices this. */
const LONGEST_SIGN_IN_MS = 1_000;

/** How many guests a second `npm run guests:expire` deletes in a big shop, and how long others wait. */
export async function timeRetention(databaseUrl: string): Promise<Figure[]> {
  await step(
    "Filling a shop with a million users",
    () => withClient(databaseUrl, fillBigShop),
    () => `Filled a shop with ${USERS.toLocaleString("en")} users`,
  );
  const { perSecond, waits } = await expireBesideSignIns(databaseUrl);
  const ofSignIn = { unit: "ms", name: "guest creations and sign-ins meanwhile" };
  return [
    {
      name: "idle guests deleted",
      measured: perSecond,
      unit: "guests/s",
      budget: { atLeast: LEAST_DELETED },
    },
    { ...ofSignIn, name: `${ofSignIn.name}, median`, measured: median(waits), budget: null },
    {
      ...ofSignIn,
      name: `${ofSignIn.name}, worst`,
      measured: Math.max(...waits),
      budget: { atMost: LONGEST_SIGN_IN_MS },
    },
  ];
}

function expireBesideSignIns(databaseUrl: string): Promise<{ perSecond: number; waits: number[] }> {
  return withClient(databaseUrl, async (client) => {
    let isOver = false;
    const signingIn = signInUntil(() => isOver, client);
    const { deleted, milliseconds } = await expire(databaseUrl).finally(() => {
      isOver = true;
    });
    const waits = await signingIn;
    if (deleted !== STALE_GUESTS) {
      throw new Error(`${STALE_GUESTS} guests were idle, and ${deleted} were deleted.`);
    }
    return { perSecond: (deleted / milliseconds) * 1000, waits };
  });
}

async function expire(databaseUrl: string): Promise<{ deleted: number; milliseconds: number }> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, GUEST_RETENTION_DAYS: "30" };
  const { output } = await runNode(["scripts/run.mjs", "guests-expire", "--json"], env);
  const answer = output.split("\n").find((line) => line.startsWith("{"));
  if (!answer) throw new Error(`guests:expire gave no answer.\n${output}`);
  return JSON.parse(answer);
}
