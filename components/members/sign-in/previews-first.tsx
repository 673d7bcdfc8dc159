/**
 * The field of a form that signs somebody in who wants to see what comes together first. Every form
 * on the sign-in page has it, whichever way it signs in.
 */
export function PreviewsFirst({ isOn }: { isOn: boolean }) {
  return isOn && <input type="hidden" name="look" value="first" />;
}
