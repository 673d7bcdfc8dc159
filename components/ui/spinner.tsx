import { Icon } from "./icons";

export function Spinner() {
  return <Icon name="turning" width="18" height="18" className="shrink-0 animate-spin" />;
}
