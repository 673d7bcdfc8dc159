"use client";

import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from "react";

type DialogProps = {
  title: string;
  /** after Escape, a press beside the dialog, or `closeDialog`: take it off the page */
  onClose: () => void;
  children: ReactNode;
};

/** The browser keeps the focus inside, gives it to the first control, and brings it back afterwards. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way to leave is Escape, which the browser sees to.
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={closeBeside}
      className="m-auto w-[calc(100%-2*var(--spacing-gutter))] max-w-md rounded-lg border border-line bg-raised text-ink shadow-lift backdrop:bg-veil open:animate-arrive"
    >
      <div className="p-card">
        <h2 id={titleId} className="text-heading">
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}

/** For a button inside: only a dialog that closes gives the focus back. */
export function closeDialog(event: MouseEvent<HTMLElement>) {
  event.currentTarget.closest("dialog")?.close();
}

/** The content covers the dialog, so a press on the dialog itself was beside it. */
function closeBeside(event: MouseEvent<HTMLDialogElement>) {
  if (event.target === event.currentTarget) event.currentTarget.close();
}
