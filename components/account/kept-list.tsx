import { BelongingsList } from "@/components/account/belongings-list";
import { kept as words } from "@/words/create-account";

/** What a guest keeps by becoming a member. */
export function KeptList({ kept }: { kept: string[] }) {
  return <BelongingsList title={words.title} phrases={kept} />;
}
