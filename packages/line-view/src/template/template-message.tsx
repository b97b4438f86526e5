import type { Template } from "../message-object.ts";
import { UnsupportedMessage } from "../unsupported-message.tsx";
import { useLineViewWords } from "../words.ts";
import { ImageColumn } from "./image-column.tsx";
import { TemplateCard } from "./template-card.tsx";

/** A template message: buttons, confirm, carousel or image carousel. */
export function TemplateMessage({ template, altText }: { template: Template; altText?: string | undefined }) {
  const words = useLineViewWords();
  const shape = { aspectRatio: template.imageAspectRatio, imageSize: template.imageSize };
  switch (template.type) {
    case "buttons":
      return <TemplateCard column={template} {...shape} />;
    case "confirm":
      return <TemplateCard column={template} isConfirm />;
    case "carousel":
    case "image_carousel":
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (axe: scrollable-region-focusable)
        <ul className="lv-carousel" aria-label={altText || words.cards} tabIndex={0}>
          {template.columns?.map((column, index) => {
            const key = `${index} ${column.imageUrl ?? column.text}`;
            return (
              <li key={key}>
                {template.type === "carousel" ? (
                  <TemplateCard column={column} {...shape} />
                ) : (
                  <ImageColumn column={column} />
                )}
              </li>
            );
          })}
        </ul>
      );
    default:
      return <UnsupportedMessage type={template.type} altText={altText} />;
  }
}
