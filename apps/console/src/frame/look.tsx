import { MantineProvider, mergeThemeOverrides } from "@mantine/core";
import { cssVariables, theme } from "@paknam/ui/mantine-theme";
import { type ReactNode, useMemo } from "react";
import { useSay } from "../language.ts";

/** Our theme, with the words that Mantine's own buttons need, in the officer's language. */
export function Look({ children }: { children: ReactNode }) {
  const { say } = useSay();
  const close = say("common.close");
  const spoken = useMemo(
    () =>
      mergeThemeOverrides(theme, {
        components: {
          Modal: { defaultProps: { centered: true, closeButtonProps: { "aria-label": close } } },
          Notification: { defaultProps: { closeButtonProps: { "aria-label": close } } },
        },
      }),
    [close],
  );
  return (
    <MantineProvider theme={spoken} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      {children}
    </MantineProvider>
  );
}
