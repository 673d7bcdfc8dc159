import { fileURLToPath } from "node:url";
import { runNode, TYPESCRIPT } from "@/scripts/console/program";
import type { everyLetter } from "@/tests/support/people/letters";
import { testSettings } from "@/tests/support/servers/test-server";

const PROGRAM = fileURLToPath(new URL("../servers/print-letters.ts", import.meta.url));

type Letters = ReturnType<typeof everyLetter>;
type Letter = Letters[string];
type Written = Parameters<typeof everyLetter>[0];

export async function writeLetters(written: Written = {}): Promise<[string, Letter][]> {
  const asked = JSON.stringify(written);
  const letters = kept.get(asked) ?? print(asked);
  kept.set(asked, letters);
  return Object.entries(await letters);
}

// Of this process: starting a program costs more than any test here.
const kept = new Map<string, Promise<Letters>>();

async function print(written: string): Promise<Letters> {
  // The condition is what "server-only" asks for, and Next gives it.
  const args = ["--conditions=react-server", ...TYPESCRIPT, PROGRAM, written];
  const { code, output } = await runNode(args, {
    ...process.env,
    ...testSettings(),
    DATABASE_URL: "postgresql://nobody-asks.invalid/none",
    APP_URL: "https://shop.example",
  });
  // Node may warn of the terminal's settings besides.
  const letters = output.split("\n").find((line) => line.startsWith("{"));
  if (code !== 0 || !letters) throw new Error(`The letters could not be written: ${output}`);
  return JSON.parse(letters);
}
