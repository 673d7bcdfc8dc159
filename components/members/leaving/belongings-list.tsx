import { useId } from "react";
import { FactList } from "@/components/members/account/fact-list";
import { cx } from "@/components/ui/cx";

const tones = {
  kept: { box: "bg-brand-soft", icon: "check" },
  lost: { box: "bg-warning-soft", icon: "alert" },
} as const;

type BelongingsListProps = {
  title: string;
  phrases: string[];
  tone?: keyof typeof tones;
  /** paddings and margins */
  className?: string;
};

export function BelongingsList({
  title,
  phrases,
  tone = "kept",
  className = "mb-6 p-5",
}: BelongingsListProps) {
  const id = useId();
  if (phrases.length === 0) return null;

  const { box, icon } = tones[tone];
  return (
    <section aria-labelledby={id} className={cx("rounded-lg", box, className)}>
      <h2 id={id} className="text-subheading">
        {title}
      </h2>
      <FactList icon={icon} facts={phrases} />
    </section>
  );
}
