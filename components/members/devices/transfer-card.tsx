import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { card as words } from "@/words/members/transfer";

/** The way of a guest to another device. */
export function TransferCard() {
  return (
    <Card className="mt-6">
      <h2>{words.title}</h2>
      <p className="mt-2 mb-5 text-muted">{words.lead}</p>
      <ButtonLink href="/account/carry" variant="secondary">
        {words.go}
      </ButtonLink>
    </Card>
  );
}
