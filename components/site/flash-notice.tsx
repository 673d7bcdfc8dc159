import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { ShownOnce } from "@/components/ui/shown-once";
import { forgetFlash, readFlash } from "@/lib/ground/flash";

export async function FlashNotice() {
  const flash = await readFlash();
  if (!flash) return null;

  const { id, tone, title, text, link } = flash;
  return (
    <ShownOnce key={id} cookie={forgetFlash}>
      <div className="mb-8">
        <Notice tone={tone} role="status" title={title}>
          <p className="[overflow-wrap:anywhere]">
            {text}
            {link && (
              <>
                {" "}
                <Link href={link.href}>{link.label}</Link>
              </>
            )}
          </p>
        </Notice>
      </div>
    </ShownOnce>
  );
}
