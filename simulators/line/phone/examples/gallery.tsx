import type { LineAction } from "@paknam/line-view";
import { useState } from "react";
import { Notice } from "../parts/notice.tsx";
import { words } from "../words/words.ts";
import { ExampleView } from "./example-view.tsx";
import { readExamples } from "./read-examples.ts";

const examples = readExamples();

/** Every example as a phone and as a computer shows it, with its JSON to take away. A tap says what would be sent. */
export function Gallery() {
  const [notice, setNotice] = useState<string>();
  const tell = (action: LineAction) => setNotice(JSON.stringify(action));
  const copy = (json: string) =>
    navigator.clipboard.writeText(json).then(
      () => setNotice(words.copied),
      () => setNotice(words.failed),
    );
  return (
    <div className="gallery">
      <header>
        <a href="../">{words.aboutTitle}</a>
        <h1>{words.examplesTitle}</h1>
        <p>{words.examplesHint}</p>
        <nav aria-label={words.examplesTitle}>
          {examples.map(({ name }) => (
            <a key={name} href={`#${name}`}>
              {name}
            </a>
          ))}
        </nav>
      </header>
      <main>
        {examples.map((example) => (
          <ExampleView key={example.name} example={example} onAction={tell} onCopy={() => void copy(example.json)} />
        ))}
      </main>
      <Notice text={notice} />
    </div>
  );
}
