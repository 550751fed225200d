// The conformance runner imports fs.globSync, which Node has from 22 on, for a command that nobody calls here.
// Loaded before it (--import), this lets it start on Node 20.
import fs from 'node:fs';
import { register } from 'node:module';

const hooks = `
const withGlob = ${JSON.stringify(new URL('fs-with-glob.mjs', import.meta.url).href)};
export function resolve(specifier, context, next) {
  return specifier === 'fs' && context.parentURL?.includes('/@modelcontextprotocol/conformance/')
    ? { url: withGlob, shortCircuit: true }
    : next(specifier, context);
}`;

if (!fs.globSync) {
  register(`data:text/javascript,${encodeURIComponent(hooks)}`);
}
