import { Button, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type RefObject, useState } from "react";
import { useSay } from "../../language.ts";
import classes from "./members.module.css";
import { type SearchFault, searchFault } from "./search-fault.ts";

/** The one field. What is typed stays in it and goes nowhere but to the question itself. */
export function MemberSearch(props: {
  field: RefObject<HTMLInputElement | null>;
  isBusy: boolean;
  onSearch: (text: string) => void;
}) {
  const { say } = useSay();
  const [text, setText] = useState("");
  const [fault, setFault] = useState<SearchFault | null>(null);
  return (
    <search>
      <form
        className={classes.search}
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          const found = searchFault(text);
          setFault(found);
          if (!found) props.onSearch(text.trim());
        }}
      >
        <TextInput
          ref={props.field}
          aria-label={say("consoleMembers.members.field")}
          placeholder={say("consoleMembers.members.field")}
          leftSection={<IconSearch size={17} aria-hidden />}
          autoComplete="off"
          spellCheck={false}
          maxLength={120}
          autoFocus
          value={text}
          error={fault && say(`consoleMembers.members.${fault}`)}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setFault(null);
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape") event.currentTarget.blur();
          }}
        />
        <Button type="submit" loading={props.isBusy}>
          {say("consoleMembers.members.search")}
        </Button>
      </form>
    </search>
  );
}
