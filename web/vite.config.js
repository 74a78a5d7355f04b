// Builds the playground into dist/, from where the Go package embeds it.
// Text assets are stored gzipped only: the binary stays small, and the server
// unpacks them for the rare client that does not accept gzip.
import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';

const licenses = 'assets/licenses.txt';
const compressible = new Set(['.js', '.css', '.svg', '.txt', '.ttf']);

/** Replaces every compressible file of dist/assets by its gzipped form. */
function gzipAssets() {
  let assets;
  return {
    name: 'gzip-assets',
    apply: 'build',
    configResolved(config) {
      assets = path.resolve(config.root, config.build.outDir, config.build.assetsDir);
    },
    closeBundle: {
      sequential: true, // after the licences are whole
      async handler() {
        for (const name of await readdir(assets)) {
          if (!compressible.has(path.extname(name))) continue;
          const file = path.join(assets, name);
          await writeFile(`${file}.gz`, gzipSync(await readFile(file), { level: 9 }));
          await rm(file);
        }
      },
    },
  };
}

/** The bundler lists the licences of code; this adds those of the typefaces. */
function fontLicenses() {
  let root;
  return {
    name: 'font-licenses',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    async closeBundle() {
      const texts = ['src/fonts.txt', 'node_modules/@fontsource/ibm-plex-sans-arabic/LICENSE'];
      for (const text of texts) {
        await appendFile(path.join(root, 'dist', licenses), await readFile(path.join(root, text)));
      }
    },
  };
}

/** Puts back the placeholder that lets the Go package compile before a build. */
function keepPlaceholder() {
  return {
    name: 'keep-placeholder',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '.keep', source: '' });
    },
  };
}

export default defineConfig({
  base: './', // so that the page also works below a path, behind a proxy
  plugins: [fontLicenses(), gzipAssets(), keepPlaceholder()],
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 6000, // the editor is what it is
    rolldownOptions: {
      onLog(level, log, show) {
        // "use client" marks server components, of which there are none here.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') show(level, log);
      },
    },
    license: { fileName: licenses },
  },
});
