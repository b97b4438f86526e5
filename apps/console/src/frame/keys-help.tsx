import { Modal } from "@mantine/core";
import { answerKeys } from "../features/claims/answer-draft.ts";
import { actKeys } from "../features/complaint/act-keys.ts";
import { useMe } from "../features/session/queries.ts";
import { useSay } from "../language.ts";
import classes from "./keys-help.module.css";

/** All keys on one sheet. */
export function KeysHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { say } = useSay();
  const { policies } = useMe();
  const claims: [string, [string, string][]] = [
    say("consoleMembers.claims.title"),
    Object.entries(answerKeys).map(([answer, key]): [string, string] => [
      key.toUpperCase(),
      say(`consoleMembers.claims.act.${answer as keyof typeof answerKeys}`),
    ]),
  ];
  const groups: [string, [string, string][]][] = [
    [
      say("console.keys.anywhere"),
      [
        ["Ctrl K", say("console.keys.palette")],
        ["?", say("console.keys.help")],
      ],
    ],
    [
      say("console.keys.list"),
      [
        ["J", say("console.keys.down")],
        ["K", say("console.keys.up")],
        ["Enter", say("console.keys.open")],
        ["/", say("console.keys.search")],
        [".", say("console.keys.refresh")],
      ],
    ],
    ...(policies.answerForFacts ? [claims] : []),
    [
      say("console.keys.complaint"),
      [
        ...Object.entries(actKeys).map(([act, key]): [string, string] => [
          key.toUpperCase(),
          say(`consoleComplaint.act.${act as keyof typeof actKeys}`),
        ]),
        ["U", say("console.keys.toList")],
        ["Ctrl Enter", say("console.keys.send")],
        ["Esc", say("console.keys.close")],
      ],
    ],
  ];
  return (
    <Modal opened={isOpen} onClose={onClose} title={say("console.keys.title")} size="lg">
      <div className={classes.groups}>
        {groups.map(([title, keys]) => (
          <section key={title}>
            <h3 className={classes.title}>{title}</h3>
            <dl className={classes.keys}>
              {keys.map(([key, word]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{word}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={classes.hint}>{say("console.keys.hint")}</p>
    </Modal>
  );
}
