import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Fault } from "../console/fault";
import { type Figure, isKept } from "./figure";

export const RESULTS = "bench/results.json";

export async function report(figures: Figure[]): Promise<void> {
  printTable(figures);
  await mkdir(path.dirname(RESULTS), { recursive: true });
  const results = { date: new Date().toISOString(), node: process.version, figures };
  await writeFile(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  console.log(`Written to ${RESULTS}`);

  const missed = figures.filter((figure) => !isKept(figure));
  if (missed.length === 0) return;
  const names = missed.map(({ name }) => `"${name}"`).join(", ");
  throw new Fault(`A budget is not kept: ${names}. The table above says by how much.`);
}

function printTable(figures: Figure[]): void {
  const rows = [["", "measured", "budget", ""], ...figures.map(row)];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  for (const cells of rows) {
    console.log(
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  }
}

function row(figure: Figure): string[] {
  const { name, measured, unit, budget } = figure;
  const mark = isKept(figure) ? "✓" : "✗";
  return [name, `${rounded(measured)} ${unit}`, limit(budget), budget ? mark : ""];
}

function limit(budget: Figure["budget"]): string {
  if (!budget) return "";
  return "atMost" in budget
    ? `at most ${rounded(budget.atMost)}`
    : `at least ${rounded(budget.atLeast)}`;
}

const rounded = (number: number) => {
  const digits = Number.isInteger(number) || number >= 100 ? 0 : 2;
  return number.toLocaleString("en", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
};
