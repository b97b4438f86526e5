import { IconUserPlus } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { simulator } from "../door/simulator.ts";
import { usePeople } from "../door/use-people.ts";
import { words } from "../words/words.ts";
import { PersonRow } from "./person-row.tsx";

/** The first screen: whose phone do you take? */
export function PeoplePage({ onOpen }: { onOpen: (userId: string) => void }) {
  const people = usePeople();
  const [isAdding, setAdding] = useState(false);
  return (
    <div className="people">
      <header className="people-head">
        <h1>
          {words.chats}
          <small>{words.chatsHint}</small>
        </h1>
        <button type="button" className="add-person" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
          <IconUserPlus size={20} aria-hidden />
          {words.addPerson}
        </button>
      </header>
      {isAdding && <AddPerson onAdded={onOpen} />}
      <div className="people-list">
        {people.hasFailed && !people.data && (
          <div className="state">
            <p>{words.loadFailed}</p>
            <button type="button" className="plain-button" onClick={people.reload}>
              {words.tryAgain}
            </button>
          </div>
        )}
        {!people.data && !people.hasFailed && <p className="state">{words.loading}</p>}
        <ul>
          {people.data?.map((person) => (
            <PersonRow key={person.userId} person={person} onOpen={() => onOpen(person.userId)} />
          ))}
        </ul>
      </div>
    </div>
  );
}

function AddPerson({ onAdded }: { onAdded: (userId: string) => void }) {
  const [name, setName] = useState("");
  const [hasFailed, setFailed] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setFailed(false);
    simulator.addPerson(name.trim()).then(
      ([made]) => made && onAdded(made.userId),
      () => setFailed(true),
    );
  };
  return (
    <form className="add-form" onSubmit={submit}>
      <label>
        {words.personName}
        <input
          value={name}
          maxLength={40}
          placeholder={words.personNameHint}
          onChange={(event) => setName(event.target.value)}
          // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
          autoFocus
        />
      </label>
      <button type="submit" className="main-button">
        {words.addPerson}
      </button>
      {hasFailed && (
        <p className="wrong" role="alert">
          {words.failed}
        </p>
      )}
    </form>
  );
}
