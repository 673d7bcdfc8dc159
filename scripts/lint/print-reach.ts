import { reachOf } from "./reach";
import { listActions } from "./rooms";

/** `npx tsx scripts/lint/print-reach.ts [file]` says how many files each action file needs, or which. */
const [wanted] = process.argv.slice(2);
if (wanted) {
  console.log(reachOf(wanted).join("\n"));
} else {
  const counts = listActions().map((file) => ({ file, count: reachOf(file).length }));
  const widestFirst = counts.toSorted((one, other) => other.count - one.count);
  console.log(widestFirst.map(({ file, count }) => `${count} ${file}`).join("\n"));
}
