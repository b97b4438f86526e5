import { VideoMessage } from "../video-message.tsx";
import type { FlexNode } from "./flex-node.ts";
import { aspectRatio } from "./sizes.ts";

/** The film of a hero block, and the link it ends with; `altContent` is for versions of LINE too old for films. */
export function FlexVideo({ node }: { node: FlexNode }) {
  const { url, previewUrl: preview, action: after } = node;
  return <VideoMessage film={{ url, preview, after, aspectRatio: String(aspectRatio(node.aspectRatio)) }} />;
}
