import { Notice } from "@/components/ui/notice";
import { revoked as words } from "@/words/members/passwords";

/** What choosing a password by a mailed link does besides; before and after it. */
export function Revoked(props: { title: string; className?: string; role?: "status" }) {
  return (
    <Notice tone="info" {...props}>
      <ul className="mt-2 grid list-disc gap-1 pl-5">
        {words.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <p className="mt-2">{words.stays}</p>
    </Notice>
  );
}
