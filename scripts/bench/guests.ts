import { fieldsOf, Shopper } from "../../tests/support/servers/shopper";
import { withClient } from "../database/connection";
import { type Figure, median } from "./figure";
import { type FormPost, postFor } from "./load";

const PAGE = "/bench";
const ROUNDS = 9;
const ROUND_MS = 3_000;
const LEAST_RATIO = 0.8;

/**
 * Guests per second through "Continue as Guest", beside a bare next-auth credentials action in the
 * same process. The two take turns, so that what the machine does meanwhile meets both.
 */
export async function timeGuests(baseUrl: string, databaseUrl: string): Promise<Figure[]> {
  const html = await new Shopper(baseUrl).open(PAGE);
  const form = (button: string) => ({ url: baseUrl + PAGE, fields: fieldsOf(html, button) });
  const [ours, bare] = [form("Continue as Guest"), form("Sign in barely")];

  const before = await countUsers(databaseUrl);
  const rounds = await alternate(ours, bare);
  const made = (await countUsers(databaseUrl)) - before;
  const answered = rounds.flatMap((round) => [round.ours, round.bare]);
  const sum = answered.reduce((all, one) => all + one);
  if (made !== sum) throw new Error(`${sum} answers made ${made} guests.`);

  // In the first round everything is compiled.
  const perSecond = (of: "ours" | "bare") =>
    median(rounds.slice(1).map((round) => round[of] / (ROUND_MS / 1000)));
  const ratio = perSecond("ours") / perSecond("bare");
  return [
    { name: "Continue as Guest", measured: perSecond("ours"), unit: "guests/s", budget: null },
    {
      name: "a bare next-auth action",
      measured: perSecond("bare"),
      unit: "guests/s",
      budget: null,
    },
    {
      name: "Continue as Guest beside it",
      measured: ratio,
      unit: "times",
      budget: { atLeast: LEAST_RATIO },
    },
  ];
}

async function alternate(
  ours: FormPost,
  bare: FormPost,
): Promise<{ ours: number; bare: number }[]> {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({ ours: await postFor(ROUND_MS, ours), bare: await postFor(ROUND_MS, bare) });
  }
  return rounds;
}

function countUsers(databaseUrl: string): Promise<number> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ users: number }>(
      'SELECT count(*)::int AS users FROM "User"',
    );
    return rows[0]?.users ?? 0;
  });
}
