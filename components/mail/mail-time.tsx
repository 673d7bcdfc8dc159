import { formatTime } from "@/lib/dates";

export function MailTime({ date }: { date: Date }) {
  return (
    <time dateTime={date.toISOString()} className="tabular-nums">
      {formatTime(date)}
    </time>
  );
}
