import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const worthwhile = /\.(js|mjs|css|svg)$/;

/** Writes a .br and a .gz beside each script and style: compressed once here, sent as they are to each phone. */
export function compressedCopies(): Plugin {
  return {
    name: "compressed-copies",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        for (const [fileName, item] of Object.entries(bundle)) {
          if (!worthwhile.test(fileName)) continue;
          const source = Buffer.from(item.type === "chunk" ? item.code : item.source);
          const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };
          this.emitFile({ type: "asset", fileName: `${fileName}.br`, source: brotliCompressSync(source, brotli) });
          this.emitFile({ type: "asset", fileName: `${fileName}.gz`, source: gzipSync(source, { level: 9 }) });
        }
      },
    },
  };
}
