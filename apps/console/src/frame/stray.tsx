import { Button } from "@mantine/core";
import { IconCompassOff } from "@tabler/icons-react";
import { useSay } from "../language.ts";
import { Blank } from "../parts/blank.tsx";
import { Problem } from "../parts/problem.tsx";

/** No such page, or a page that failed: says so and shows the way back. */
export function Stray({ error, onRetry }: { error?: unknown; onRetry?: () => void }) {
  const { say } = useSay();
  return (
    <main style={{ paddingTop: 48 }}>
      {error === undefined ? (
        <Blank
          icon={<IconCompassOff size={32} stroke={1.5} aria-hidden />}
          title={say("console.error.notFound")}
          hint={say("console.error.notFoundHint")}
        >
          <Button component="a" href="/console" variant="default">
            {say("console.error.toInbox")}
          </Button>
        </Blank>
      ) : (
        <Problem error={error} {...(onRetry ? { onRetry } : {})} />
      )}
    </main>
  );
}
