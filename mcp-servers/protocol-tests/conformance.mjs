// Runs the conformance scenarios that apply against a running server:
//   RAINMAKER_TOKEN=… node conformance.mjs every|shared <url of the server>
// A failed check and a warning both fail; there is no list of expected failures.
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDoor } from './door.mjs';
import { NOT_OURS, OF_EVERY_SERVER, OF_THE_SHARED_CODE } from './scenarios.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const RUNNER = path.join(HERE, 'node_modules/@modelcontextprotocol/conformance/dist/index.js');
const TIME_LIMIT_MS = 120_000;

function runner(...args) {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, ['--import', path.join(HERE, 'node-20.mjs'), RUNNER, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: TIME_LIMIT_MS,
    });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('error', failed);
    child.on('close', (code) => done({ code, output }));
  });
}

async function unknownScenarios() {
  const { code, output } = await runner('list', '--server');
  if (code !== 0) {
    throw new Error(`the conformance runner does not start:\n${output}`);
  }
  const known = new Set([...OF_EVERY_SERVER, ...OF_THE_SHARED_CODE, ...Object.keys(NOT_OURS)]);
  const offered = [...output.matchAll(/^ {2}- ([\w-]+)/gm)].map((match) => match[1]);
  return [
    ...offered.filter((name) => !known.has(name)).map((name) => `the runner has a scenario that scenarios.mjs lacks: ${name}`),
    ...[...known].filter((name) => !offered.includes(name)).map((name) => `the runner has no scenario ${name}`),
  ];
}

async function checks(folder) {
  for (const entry of await readdir(folder, { recursive: true })) {
    if (path.basename(entry) === 'checks.json') {
      return JSON.parse(await readFile(path.join(folder, entry), 'utf8'));
    }
  }
  return [];
}

/** One sentence per problem; none when the scenario passes. */
async function problemsOf(scenario, url, results) {
  const folder = path.join(results, scenario);
  const { code, output } = await runner('server', '--url', url, '--scenario', scenario, '--output-dir', folder);
  const all = await checks(folder);
  const bad = all.filter((check) => check.status === 'FAILURE' || check.status === 'WARNING');
  if (bad.length > 0) {
    return bad.map((check) => `${scenario}: ${check.status} ${check.id}: ${check.errorMessage ?? check.description}`);
  }
  const passed = all.filter((check) => check.status === 'SUCCESS').length;
  return code === 0 && passed > 0 ? [] : [`${scenario}: exit ${code}, nothing was checked:\n${output.slice(-2_000)}`];
}

async function main() {
  const [which, server] = process.argv.slice(2);
  const scenarios = { every: OF_EVERY_SERVER, shared: [...OF_EVERY_SERVER, ...OF_THE_SHARED_CODE] }[which];
  const began = Date.now();
  const problems = which === 'shared' ? await unknownScenarios() : [];
  const door = await openDoor({ upstreams: [server], token: process.env.RAINMAKER_TOKEN });
  const results = await mkdtemp(path.join(tmpdir(), 'conformance-'));
  try {
    const waiting = [...scenarios];
    const worker = async () => {
      for (let scenario = waiting.shift(); scenario; scenario = waiting.shift()) {
        problems.push(...(await problemsOf(scenario, door.url, results)));
      }
    };
    await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));
  } finally {
    door.close();
    await rm(results, { recursive: true });
  }
  problems.forEach((problem) => console.log(problem));
  console.log(`${scenarios.length} conformance scenarios, ${problems.length} problems, ${Date.now() - began} ms`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

await main();
