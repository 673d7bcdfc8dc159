"use client";

import { type ComponentProps, useState } from "react";
import { password as words } from "@/words/ui";
import { controlClass, describedControl, FieldFrame, type FieldWords } from "./field-frame";

type PasswordFieldProps = FieldWords & Omit<ComponentProps<"input">, "type">;

export function PasswordField({ label, hint, error, id, className, ...input }: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  const fieldId = id ?? input.name;
  return (
    <FieldFrame id={fieldId} label={label} hint={hint} error={error} className={className}>
      <div className="relative">
        <input
          autoCapitalize="none"
          spellCheck={false}
          {...input}
          {...describedControl(fieldId, { hint, error })}
          type={isShown ? "text" : "password"}
          className={`${controlClass} pr-18 noscript:pr-3.5`}
        />
        {/* Its name avoids the field's label, so that "Password" names one thing only. */}
        <button
          type="button"
          aria-controls={fieldId}
          aria-label={isShown ? words.hideCharacters : words.showCharacters}
          onClick={() => setShown(!isShown)}
          className="absolute inset-y-1 right-1 min-w-15 rounded-sm px-3 font-medium text-brand text-sm transition-colors hover:bg-brand-soft active:text-brand-strong noscript:hidden"
        >
          {isShown ? words.hide : words.show}
        </button>
      </div>
    </FieldFrame>
  );
}
