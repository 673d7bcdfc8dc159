import { Notice } from "@/components/ui/notice";

const words: Record<string, string> = {
  name: "Your name is changed.",
  password: "Your password is changed. Every other device is signed out.",
  device: "That device is signed out.",
  devices: "Every other device is signed out.",
};

/** What the member has just changed, as `?changed=` says. */
export function AccountNews({ changed }: { changed: unknown }) {
  const text = typeof changed === "string" && Object.hasOwn(words, changed) && words[changed];
  if (!text) return null;
  return (
    <Notice tone="success" role="status" className="mb-6">
      {text}
    </Notice>
  );
}
