import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { Fault } from "../console/fault";
import { step } from "../console/step";
import { losses } from "../prisma-engine/create-migration";
import { draftMigration, MIGRATIONS } from "../prisma-engine/migrations";

const USAGE =
  "Name the migration after what it does, e.g. `npm run db:new add_gift_notes`; add `-- --empty` for one to write by hand.";

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    // An unknown option is as wrong as an unknown name, and gets the same sentence.
    strict: false,
    options: { empty: { type: "boolean", default: false } },
  });
  const name = positionals.join("_");
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Fault(USAGE);
  const migration = await step(
    "Comparing the schema with the migrations",
    () => write(name, values.empty === true),
    ({ file }) => `Wrote ${file}`,
  );
  for (const loss of losses(migration.sql)) console.log(`! ${loss}`);
  console.log(
    "Read it, then apply it with `npm run db:migrate` (`npm run dev` does that by itself).",
  );
}

async function write(name: string, mayBeEmpty: boolean): Promise<{ file: string; sql: string }> {
  const migration = await draftMigration(name, mayBeEmpty);
  if (!migration) {
    throw new Fault(
      "There is nothing to write: the migrations already give exactly prisma/schema.prisma. Change the schema first, or add `-- --empty` for a migration to write by hand.",
    );
  }
  const directory = path.join(MIGRATIONS, migration.folder);
  await mkdir(directory, { recursive: true });
  const file = path.join(directory, "migration.sql");
  await writeFile(file, migration.sql);
  return { file: path.relative(process.cwd(), file), sql: migration.sql };
}
