"use client";

import { useEffect, useState, useSyncExternalStore } from "react";

/** The focused element went with the page before; without this Tab would go on from the middle. */
export function FocusMain() {
  const [hasAppeared] = useState(useIsInBrowser());

  useEffect(() => {
    const isFocusLost = !document.activeElement?.checkVisibility() || isBody();
    if (hasAppeared && isFocusLost) document.getElementById("main")?.focus({ preventScroll: true });
  }, [hasAppeared]);

  return null;
}

const isBody = () => document.activeElement === document.body;

const useIsInBrowser = () =>
  useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );

const neverChanges = () => () => {};
