const all = globalThis as typeof globalThis & { guestlane?: Record<string, unknown> };

/**
 * A module's variable would exist several times: Next evaluates modules for requests, for
 * instrumentation and after each change, and server/server.ts is outside of its bundles.
 */
export function processState<T extends object>(name: string, initial: () => T): T {
  all.guestlane ??= {};
  all.guestlane[name] ??= initial();
  return all.guestlane[name] as T;
}
