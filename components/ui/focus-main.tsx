"use client";

import { useEffect, useState, useSyncExternalStore } from "react";

/**
 * Has the Tab key go on at the start of the page's content when this appears without a load: what had
 * the focus went with the page before, and the browser would go on from the middle of it.
 */
export function FocusMain() {
  const [hasAppeared] = useState(useIsInBrowser());

  useEffect(() => {
    const isFocusLost = !document.activeElement?.checkVisibility() || isBody();
    if (hasAppeared && isFocusLost) document.getElementById("main")?.focus({ preventScroll: true });
  }, [hasAppeared]);

  return null;
}

const isBody = () => document.activeElement === document.body;

/** False while the server's page is taken over. */
const useIsInBrowser = () =>
  useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );

const neverChanges = () => () => {};
