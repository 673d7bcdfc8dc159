import { Button, ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { sections, buttons as words } from "@/words/ui/samples";
import { Sample } from "./sample";

const variants = ["primary", "secondary", "quiet", "danger"] as const;
const sizes = ["sm", "md", "lg"] as const;

export function ButtonSamples() {
  return (
    <Sample title={sections.buttons}>
      <div className="grid gap-stack">
        {variants.map((variant) => (
          <div key={variant} className="flex flex-wrap items-center gap-3">
            {sizes.map((size) => (
              <Button key={size} variant={variant} size={size} type="button">
                {words.variants[variant]}
              </Button>
            ))}
            <Button variant={variant} type="button" disabled>
              {words.disabled}
            </Button>
          </div>
        ))}
        <p>
          <ButtonLink href="/" variant="secondary">
            {words.link}
          </ButtonLink>
        </p>
        <p>
          {words.sentence} <Link href="/">{words.textLink}</Link>
        </p>
      </div>
    </Sample>
  );
}
