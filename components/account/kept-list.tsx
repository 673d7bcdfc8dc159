import { Icon } from "@/components/ui/icons";

/** What a guest keeps by becoming a member. */
export function KeptList({ kept }: { kept: string[] }) {
  if (kept.length === 0) return null;

  return (
    <section aria-labelledby="kept" className="mb-6 rounded-lg bg-brand-soft p-5">
      <h2 id="kept" className="text-subheading">
        You keep
      </h2>
      <ul className="mt-3 grid gap-2">
        {kept.map((phrase) => (
          <li key={phrase} className="flex items-center gap-2">
            <Icon name="check" className="text-brand" />
            {phrase}
          </li>
        ))}
      </ul>
    </section>
  );
}
