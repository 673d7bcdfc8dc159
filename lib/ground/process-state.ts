const all = globalThis as typeof globalThis & { guestlane?: Record<string, unknown> };

/**
 * A variable of a module would exist several times: Next evaluates modules once for requests,
 * once for instrumentation, and again after each change; server/server.ts is outside of its
 * bundles.
 */
export function processState<T extends object>(name: string, initial: () => T): T {
  all.guestlane ??= {};
  all.guestlane[name] ??= initial();
  return all.guestlane[name] as T;
}
