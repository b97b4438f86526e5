import { Tooltip } from "@mantine/core";
import { formatDateTime, formatRelative } from "@paknam/thai";
import { useSay } from "../language.ts";
import { useNow } from "./use-now.ts";

/** A past moment as people say it (the page's clock ticks every 30 s: what is newer than it is "just now"), the exact one on hover and for screen readers' title. */
export function When({ at, exact = false }: { at: string; exact?: boolean }) {
  const { language } = useSay();
  const now = useNow();
  const date = new Date(at);
  const full = formatDateTime(date, language);
  if (exact) return <time dateTime={at}>{full}</time>;
  return (
    <Tooltip label={full}>
      <time dateTime={at}>{formatRelative(date, date > now ? date : now, language)}</time>
    </Tooltip>
  );
}
