import { useId } from "react";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icons";

const tones = {
  kept: { box: "bg-brand-soft", mark: "text-brand", icon: "check" },
  lost: { box: "bg-warning-soft", mark: "text-warning", icon: "alert" },
} as const;

type BelongingsListProps = { title: string; phrases: string[]; tone?: keyof typeof tones };

/** What somebody owns, a phrase for each kind; nothing when there is nothing. */
export function BelongingsList({ title, phrases, tone = "kept" }: BelongingsListProps) {
  const id = useId();
  if (phrases.length === 0) return null;

  const { box, mark, icon } = tones[tone];
  return (
    <section aria-labelledby={id} className={cx("mb-6 rounded-lg p-5", box)}>
      <h2 id={id} className="text-subheading">
        {title}
      </h2>
      <ul className="mt-3 grid gap-2">
        {phrases.map((phrase) => (
          <li key={phrase} className="flex gap-2">
            <Icon name={icon} className={cx("mt-0.5 shrink-0", mark)} />
            {phrase}
          </li>
        ))}
      </ul>
    </section>
  );
}
