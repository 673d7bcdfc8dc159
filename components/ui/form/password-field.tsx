"use client";

import { type ComponentProps, type MouseEvent, useRef, useState } from "react";
import { password as words } from "@/words/ui/ui";
import { controlClass, describedControl, FieldFrame, type FieldWords } from "./field-frame";

type PasswordFieldProps = FieldWords & Omit<ComponentProps<"input">, "type">;

export function PasswordField({ label, hint, error, id, className, ...input }: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const fieldId = id ?? input.name;
  const isTyping = () => field.current !== null && document.activeElement === field.current;

  // People who press it while they type go on typing where they were.
  function keepFocus(event: MouseEvent) {
    if (isTyping()) event.preventDefault();
  }
  function toggle() {
    const { selectionStart = null, selectionEnd = null } = field.current ?? {};
    setShown(!isShown);
    // Browsers put the caret first when the type changes.
    requestAnimationFrame(() => {
      if (isTyping()) field.current?.setSelectionRange(selectionStart, selectionEnd);
    });
  }

  return (
    <FieldFrame id={fieldId} label={label} hint={hint} error={error} className={className}>
      <div className="relative">
        <input
          ref={field}
          autoCapitalize="none"
          spellCheck={false}
          {...input}
          {...describedControl(fieldId, { hint, error })}
          type={isShown ? "text" : "password"}
          className={`${controlClass} pr-18 noscript:pr-3.5`}
        />
        {/* Not the field's label, so that "Password" names one thing only. */}
        <button
          type="button"
          aria-controls={fieldId}
          aria-label={isShown ? words.hideCharacters : words.showCharacters}
          onMouseDown={keepFocus}
          onClick={toggle}
          className="absolute inset-y-1 right-1 min-w-15 rounded-sm px-3 font-medium text-brand text-sm transition-colors hover:bg-brand-soft active:text-brand-strong noscript:hidden"
        >
          {isShown ? words.hide : words.show}
        </button>
      </div>
    </FieldFrame>
  );
}
