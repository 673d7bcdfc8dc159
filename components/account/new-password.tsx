import { FormPassword } from "@/components/ui/form-fields";
import { field as words } from "@/words/passwords";

/** The field where somebody chooses their password. */
export function NewPassword({ label = words.password }: { label?: string }) {
  return (
    <FormPassword
      label={label}
      name="password"
      autoComplete="new-password"
      hint={words.hint}
      required
    />
  );
}
