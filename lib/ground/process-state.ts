const all = globalThis as typeof globalThis & { guestlane?: Record<string, unknown> };

/**
 * What a process has once, under this name. A variable of a module would not do: Next evaluates a
 * module once for requests and once for what runs beside them, in development anew after every
 * change, and server/server.ts is outside of Next's bundles.
 */
export function processState<T extends object>(name: string, initial: () => T): T {
  all.guestlane ??= {};
  all.guestlane[name] ??= initial();
  return all.guestlane[name] as T;
}
