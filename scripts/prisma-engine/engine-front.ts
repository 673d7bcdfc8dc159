import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import type {
  CreateMigrationInput,
  EvaluateDataLossInput,
} from "@prisma/schema-engine-wasm/schema_engine_bg";
import { withClient } from "../database/connection";
import { createMigration, evaluateDataLoss } from "./create-migration";
import { type SchemaEngine, withEngine } from "./engine";

/**
 * Stands in for the native schema engine of the Prisma CLI: one JSON-RPC request a line on stdin, one
 * answer a line on stdout. `cli can-connect-to-database` is answered with the exit status.
 */
type Request = { id: number; method?: string; params?: unknown };
type Method = (params: unknown) => Promise<unknown>;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    datamodels: { type: "string", multiple: true },
    datasource: { type: "string" },
    version: { type: "boolean" },
  },
});
const datasource = JSON.parse(String(values.datasource ?? "{}")) as {
  url?: string;
  shadowDatabaseUrl?: string;
};

if (values.version) console.log("schema-engine-cli of @prisma/schema-engine-wasm");
else if (positionals[0] === "cli") await answerByStatus();
else await answerRequests();

async function answerByStatus(): Promise<void> {
  try {
    await withClient(datasource.url ?? "", (client) => client.query("select 1"));
  } catch (error) {
    const fields = { error_code: "P1001", message: String(error) };
    console.error(JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields }));
    process.exitCode = 1;
  }
}

async function answerRequests(): Promise<void> {
  const options = {
    schemas: await readSchemas(),
    shadowUrl: datasource.shadowDatabaseUrl || undefined,
  };
  await withEngine(datasource.url ?? "", options, async (engine) => {
    for await (const line of createInterface({ input: process.stdin })) {
      const request = JSON.parse(line) as Request;
      // A message without a method confirms a `print`.
      if (request.method) await answer(engine, request as Required<Request>);
    }
  });
  process.exit();
}

function readSchemas(): Promise<[string, string][]> {
  const files = (values.datamodels ?? []) as string[];
  return Promise.all(
    files.map(async (file): Promise<[string, string]> => [file, await readFile(file, "utf8")]),
  );
}

async function answer(engine: SchemaEngine, { id, method, params }: Required<Request>) {
  try {
    const result = (await methodOf(engine, method)(params)) ?? {};
    if (method === "diff") print((result as { stdout: string | null }).stdout);
    send({ id, result });
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    send({ id, error: { code: 4466, message, data: { message, error_code: code ?? null } } });
  }
}

function methodOf(engine: SchemaEngine, name: string): Method {
  // `npm run prisma` has connected to it before it starts the CLI.
  if (name === "createDatabase") return async () => ({ databaseName: "" });
  if (name === "createMigration") {
    return (params) => createMigration(engine, params as CreateMigrationInput);
  }
  if (name === "evaluateDataLoss") {
    return (params) => evaluateDataLoss(engine, params as EvaluateDataLossInput);
  }
  const own = name === "getDatabaseVersion" ? "version" : name;
  const method = (engine as unknown as Record<string, Method>)[own];
  if (!method) throw new Error(`This schema engine has no "${name}".`);
  return method.bind(engine);
}

function print(content: string | null): void {
  if (content) send({ id: 0, method: "print", params: { content } });
}

function send(message: object): void {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}
