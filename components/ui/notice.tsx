import type { ComponentProps } from "react";
import { cx } from "./cx";
import { Icon } from "./icons";

const tones = {
  info: { box: "border-line bg-surface", mark: "text-brand", icon: "info" },
  success: { box: "border-success/30 bg-success-soft", mark: "text-success", icon: "check" },
  warning: { box: "border-warning/30 bg-warning-soft", mark: "text-warning", icon: "alert" },
  danger: { box: "border-danger/30 bg-danger-soft", mark: "text-danger", icon: "alert" },
} as const;

type NoticeProps = { tone: keyof typeof tones; title?: string } & Omit<
  ComponentProps<"div">,
  "title"
>;

/** Give it `role="status"` when it appears after something that the reader did. */
export function Notice({ tone, title, className, children, ...props }: NoticeProps) {
  const { box, mark, icon } = tones[tone];
  const isAnswer = props.role !== undefined;
  return (
    <div
      {...props}
      className={cx(
        "flex gap-3 rounded-lg border px-4 py-3.5",
        isAnswer && "animate-arrive",
        box,
        className,
      )}
    >
      <Icon name={icon} className={cx("mt-0.5 shrink-0", mark)} />
      <div className="min-w-0 flex-1">
        {title && <p className="font-medium">{title}</p>}
        {children}
      </div>
    </div>
  );
}
