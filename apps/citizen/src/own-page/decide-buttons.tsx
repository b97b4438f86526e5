import { membership, type OwnRequest } from "@paknam/contract";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { useWords } from "../shell/language.tsx";
import css from "./own-page.module.css";
import { useOwnPageChange } from "./use-own-page.ts";

/** Yes and no, of the same size. */
export function DecideButtons({ request, yes, no }: { request: OwnRequest; yes: string; no: string }) {
  const { sayError } = useWords();
  const decide = useOwnPageChange((call, accepted: boolean) =>
    call(membership.decideRequest, { params: { id: request.id }, body: { accepted } }),
  );
  return (
    <>
      <div className={css.pair}>
        <Button isBusy={decide.isPending && decide.variables} onClick={() => !decide.isPending && decide.mutate(true)}>
          {yes}
        </Button>
        <Button
          kind="quiet"
          isBusy={decide.isPending && !decide.variables}
          onClick={() => !decide.isPending && decide.mutate(false)}
        >
          {no}
        </Button>
      </div>
      {decide.error ? (
        <Notice kind="error">
          <p>{sayError(decide.error)}</p>
        </Notice>
      ) : null}
    </>
  );
}
