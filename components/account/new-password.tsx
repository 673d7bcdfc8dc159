import { FormPassword } from "@/components/ui/form";

/** The field where somebody chooses their password. */
export function NewPassword({ label = "Password" }: { label?: string }) {
  return (
    <FormPassword
      label={label}
      name="password"
      autoComplete="new-password"
      hint="At least 8 characters."
      required
    />
  );
}
