import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useSay } from "../../language.ts";
import { useTitle } from "../../parts/page.tsx";
import { sessionKeys } from "../session/queries.ts";
import { SignInDoor } from "./sign-in-door.tsx";
import { TotpSetup } from "./totp-setup.tsx";

/** Where the server asks for a second step before any work: set it up, then go on. */
export function SecondStepPage() {
  const { say } = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  useTitle(say("console.totp.title"));
  return (
    <SignInDoor>
      <div>
        <h1>{say("console.totp.title")}</h1>
        <p>{say("console.totp.why")}</p>
        <TotpSetup
          onDone={async () => {
            await client.resetQueries({ queryKey: sessionKeys.me });
            await navigate({ to: "/" });
          }}
        />
      </div>
    </SignInDoor>
  );
}
