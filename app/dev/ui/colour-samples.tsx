import { cx } from "@/components/ui/cx";
import { sections } from "@/words/ui/samples";
import { Sample } from "./sample";

// Class names are written out, because Tailwind searches the source text for them.
const grounds = {
  paper: "bg-paper text-ink",
  surface: "bg-surface text-ink",
  raised: "bg-raised text-ink",
  muted: "bg-paper text-muted",
  brand: "bg-brand text-brand-ink",
  "brand-strong": "bg-brand-strong text-brand-ink",
  "brand-soft": "bg-brand-soft text-brand",
  "accent-soft": "bg-accent-soft text-accent",
  mustard: "bg-mustard text-mustard-ink",
  danger: "bg-danger text-brand-ink",
  "danger-soft": "bg-danger-soft text-danger",
  "warning-soft": "bg-warning-soft text-warning",
  "success-soft": "bg-success-soft text-success",
};

export function ColourSamples() {
  return (
    <Sample title={sections.colours}>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {Object.entries(grounds).map(([name, classes]) => (
          <li key={name} className={cx("rounded-md border border-line px-4 py-5", classes)}>
            {name}
          </li>
        ))}
      </ul>
    </Sample>
  );
}
