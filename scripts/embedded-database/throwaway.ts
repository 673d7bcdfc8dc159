import { PGlite } from "@electric-sql/pglite";
import type { OpenDatabase } from "./embedded";
import { addressOf, serve } from "./socket-server";

export async function openThrowaway(): Promise<OpenDatabase> {
  const db = await PGlite.create();
  const server = await serve(db);
  return {
    url: addressOf(server.port),
    close: async () => {
      await server.close();
      await db.close();
    },
  };
}
