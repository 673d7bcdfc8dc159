import { Notice } from "@/components/ui/notice";

const words: Record<string, string> = {
  name: "Your name is changed.",
  called: "The change is called off. Your email stays as it is.",
  password: "Your password is changed. Every other device is signed out.",
  device: "That device is signed out.",
  devices: "Every other device is signed out.",
  carried: "You carry on here as the guest of your other device.",
};

/** What has just changed, as `?changed=` says. */
export function AccountNews({ changed }: { changed: unknown }) {
  const text = typeof changed === "string" && Object.hasOwn(words, changed) && words[changed];
  if (!text) return null;
  return (
    <Notice tone="success" role="status" className="mb-6">
      {text}
    </Notice>
  );
}
