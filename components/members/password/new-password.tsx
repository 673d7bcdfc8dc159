import { FormPassword } from "@/components/ui/form/form-fields";
import { field as words } from "@/words/members/passwords";

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
