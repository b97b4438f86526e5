import { memberRoutes } from "@paknam/contract";
import { formatNumber } from "@paknam/thai";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useSay } from "../../language.ts";
import { sendFile } from "../../parts/send-file.ts";
import { tellDone } from "../../parts/tell.ts";
import { factListKeys } from "./queries.ts";

type Asked = { file: File; type: string; expiresOn: string };

/** The trial, which only reads, and the real taking in. The file stays with the browser in between. */
export function useListUpload(onDone: () => void) {
  const client = useQueryClient();
  const { say, language } = useSay();
  const send = ({ file, type, expiresOn }: Asked, isTrial: boolean) =>
    sendFile(memberRoutes.uploadFactList, {
      file,
      fields: { type, expiresOn, isTrial: String(isTrial), language },
    });
  const trial = useMutation({ mutationFn: (asked: Asked) => send(asked, true), gcTime: 0 });
  const real = useMutation({
    mutationFn: (asked: Asked) => send(asked, false),
    onSuccess: ({ goodCount }) => {
      void client.invalidateQueries({ queryKey: factListKeys.all });
      tellDone(say("consoleGroups.lists.done", { number: formatNumber(goodCount) }));
      onDone();
    },
    gcTime: 0,
  });
  return { trial, real };
}
