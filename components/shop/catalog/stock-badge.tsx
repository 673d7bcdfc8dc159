import { Badge } from "@/components/ui/badge";
import { stockNote } from "@/lib/shop/catalog/catalog";

export function StockBadge({ stock, className }: { stock: number; className?: string }) {
  const note = stockNote(stock);
  if (!note) return null;

  return (
    <Badge tone={stock > 0 ? "warning" : "neutral"} className={className}>
      {note}
    </Badge>
  );
}
