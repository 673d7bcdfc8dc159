import { FormPassword } from "@/components/ui/form";

/** The field where somebody chooses their password. */
export function NewPassword() {
  return (
    <FormPassword
      label="Password"
      name="password"
      autoComplete="new-password"
      hint="At least 8 characters."
      required
    />
  );
}
