import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Fault } from "../console/fault";
import { EngineAdapter } from "./engine-adapter";

/**
 * Prisma's schema engine as WebAssembly. The native one is downloaded from a host that closed networks
 * do not reach.
 */
export type SchemaEngine = glue.SchemaEngine;

type EngineOptions = {
  schemas?: [path: string, content: string][];
  /** Where the engine may apply the migrations; without it the engine makes a database. */
  shadowUrl?: string | undefined;
};

const EMPTY_SCHEMA: [string, string] = [
  "schema.prisma",
  'datasource db {\n  provider = "postgresql"\n}\n',
];

/** @throws a Fault with the engine's own sentence */
export async function withEngine<T>(
  url: string,
  options: EngineOptions,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadWasm();
  const adapter = new EngineAdapter(url, options.shadowUrl);
  const engine = await glue.SchemaEngine.new(
    { datamodels: options.schemas?.length ? options.schemas : [EMPTY_SCHEMA] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  try {
    return await work(engine);
  } catch (error) {
    if ((error as Error).name !== "SchemaConnectorError") throw error;
    // The engine's trace follows the message: lines that begin with "0: schema_engine…".
    const [message] = (error as Error).message.split(/\n\s*0: /);
    throw new Fault(`The database's migrations stopped.\n${message?.trim()}`);
  } finally {
    engine.free();
    await adapter.close();
  }
}

let loading: Promise<void> | undefined;

function loadWasm(): Promise<void> {
  loading ??= instantiateWasm();
  return loading;
}

async function instantiateWasm(): Promise<void> {
  // The engine calls this before it throws, when it panics.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message() {} } });
  const glueFile = createRequire(import.meta.url).resolve(
    "@prisma/schema-engine-wasm/schema_engine_bg",
  );
  const wasm = await readFile(glueFile.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, {
    "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}
