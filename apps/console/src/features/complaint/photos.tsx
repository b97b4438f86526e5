import { ActionIcon, Modal } from "@mantine/core";
import type { Picture } from "@paknam/contract";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { useSay } from "../../language.ts";
import classes from "./photos.module.css";

/** Small pictures in a row; one opens large, the arrow keys walk through them. */
export function Photos({ pictures, label }: { pictures: readonly Picture[]; label: string }) {
  const { say } = useSay();
  const [open, setOpen] = useState<number | null>(null);
  const current = open === null ? undefined : pictures[open];
  const walk = (step: number) => {
    if (open !== null) setOpen((open + step + pictures.length) % pictures.length);
  };
  return (
    <>
      <ul className={classes.row} aria-label={label}>
        {pictures.map((picture, index) => (
          <li key={picture.id}>
            <button
              type="button"
              className={classes.small}
              aria-label={say("consoleComplaint.openPhoto", { index: index + 1 })}
              onClick={() => setOpen(index)}
            >
              <img src={picture.url} alt="" loading="lazy" />
            </button>
          </li>
        ))}
      </ul>
      <Modal
        opened={current !== undefined}
        onClose={() => setOpen(null)}
        size="xl"
        title={say("consoleComplaint.photo", { index: (open ?? 0) + 1, total: pictures.length })}
        onKeyDown={(event) => {
          if (event.key === "ArrowLeft") walk(-1);
          if (event.key === "ArrowRight") walk(1);
        }}
      >
        {current && (
          <div className={classes.viewer}>
            <img
              src={current.url}
              alt={say("consoleComplaint.photo", { index: (open ?? 0) + 1, total: pictures.length })}
            />
            {pictures.length > 1 && (
              <>
                <ActionIcon
                  variant="default"
                  size="lg"
                  className={classes.left ?? ""}
                  aria-label={say("consoleComplaint.previousPhoto")}
                  onClick={() => walk(-1)}
                >
                  <IconChevronLeft size={20} />
                </ActionIcon>
                <ActionIcon
                  variant="default"
                  size="lg"
                  className={classes.right ?? ""}
                  aria-label={say("consoleComplaint.nextPhoto")}
                  onClick={() => walk(1)}
                >
                  <IconChevronRight size={20} />
                </ActionIcon>
              </>
            )}
          </div>
        )}
      </Modal>
    </>
  );
}
