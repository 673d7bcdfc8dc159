import { Notice } from "@/components/ui/notice";
import { tripEndWords } from "@/lib/members/providers/identity";

/** How a trip to a provider has ended, told on the page that it began on. */
export function TripEnd({ mark }: { mark: string | string[] | undefined }) {
  const words = tripEndWords(mark);
  if (!words) return null;
  return (
    <Notice tone={words.tone} role="status" className="mb-6">
      {words.sentence}
    </Notice>
  );
}
