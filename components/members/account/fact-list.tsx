import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icons";

const tones = {
  check: "text-brand",
  alert: "text-warning",
  trash: "text-danger",
  lock: "text-muted",
} as const;

/** The icon says what becomes of the facts: kept, lost, deleted. */
export function FactList({ icon, facts }: { icon: keyof typeof tones; facts: string[] }) {
  return (
    <ul className="mt-3 grid gap-2">
      {facts.map((fact) => (
        <li key={fact} className="flex gap-2.5">
          <Icon name={icon} className={cx("mt-0.5 shrink-0", tones[icon])} />
          <span className="min-w-0 [overflow-wrap:anywhere]">{fact}</span>
        </li>
      ))}
    </ul>
  );
}
