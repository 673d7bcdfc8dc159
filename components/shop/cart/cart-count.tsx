"use client";

import { createContext, type ReactNode, useContext, useOptimistic } from "react";

const Context = createContext({ count: 0, expect: (_change: number) => {} });

/** Knows how many pieces are in the cart, and lets forms run ahead of the server's answer. */
export function CartCount({ count, children }: { count: number; children: ReactNode }) {
  const [shown, expect] = useOptimistic(count, (now, change: number) => Math.max(0, now + change));
  return <Context value={{ count: shown, expect }}>{children}</Context>;
}

/** `expect(change)` belongs in the transition of the action that brings the change about. */
export const useCartCount = () => useContext(Context);
