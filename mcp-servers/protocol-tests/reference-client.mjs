// Lists and calls every tool of a server with the reference client. Reads a plan from standard input and prints a report:
//   plan    {urls, token, grantDesk?, revision?, fewestPages?, examplesFile, examples}
//   report  {revision, server, pages, tools, calls, passed, problems}
// Several URLs are replicas of one server behind a door that leads each request to the next of them.
// An example is {tool, arguments} and, where it applies,
//   outward: true    first called without approval_grant, which has to be refused, then with a grant from the desk
//   refused: "…"     the answer has to be an error that says this
//   progress: 2      at least so many notifications of progress
//   says: "…"        the text of the result contains this
//   same: true       the structured result is that of the call of this tool before
// {{tool.member}} in an argument stands for a member of the tool's last structured result.
import { text } from 'node:stream/consumers';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { openDoor } from './door.mjs';

const NEEDS_APPROVAL = 'needs an approval';
const TIME_LIMIT_MS = 120_000;

const plan = JSON.parse(await text(process.stdin));
const problems = [];
const calls = [];
const results = new Map();

/** The client asks for its newest revision; an older one is what an older client would send. */
class TransportOfRevision extends StreamableHTTPClientTransport {
  async send(message, options) {
    const older = message.method === 'initialize' && plan.revision;
    return super.send(
      older ? { ...message, params: { ...message.params, protocolVersion: plan.revision } } : message,
      options,
    );
  }
}

async function connect(url) {
  const transport = new TransportOfRevision(new URL(url), {
    requestInit: { headers: { Authorization: `Bearer ${plan.token}` } },
  });
  const client = new Client({ name: 'reference-client', version: '1' });
  client.onerror = (error) => problems.push(`the client reports: ${error.message}`);
  await client.connect(transport);
  return { client, transport };
}

async function listTools(client) {
  const tools = [];
  let pages = 0;
  let cursor;
  do {
    const page = await client.listTools(cursor ? { cursor } : {});
    tools.push(...page.tools);
    cursor = page.nextCursor;
    pages++;
  } while (cursor && pages < 100);
  return { tools, pages };
}

function checkList({ tools, pages }) {
  const names = tools.map((tool) => tool.name);
  if (names.join() !== [...new Set(names)].sort().join()) {
    problems.push(`tools are not listed once each and by name: ${names}`);
  }
  if (pages < (plan.fewestPages ?? 1)) {
    problems.push(`tools came on ${pages} pages`);
  }
  for (const name of names.filter((name) => !plan.examples.some((example) => example.tool === name))) {
    problems.push(`${name} has no example: add one to ${plan.examplesFile}`);
  }
  for (const { tool } of plan.examples.filter((example) => !names.includes(example.tool))) {
    problems.push(`${plan.examplesFile} has an example of ${tool}, which the server does not list`);
  }
}

function filled(value) {
  if (typeof value === 'string') {
    const whole = value.match(/^\{\{([^{}]+)\}\}$/);
    return whole ? member(whole[1]) : value.replace(/\{\{([^{}]+)\}\}/g, (_, path) => member(path));
  }
  if (Array.isArray(value)) {
    return value.map(filled);
  }
  return value && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, filled(part)]))
    : value;
}

function member(path) {
  const [tool, ...names] = path.split('.');
  const value = names.reduce((part, name) => part?.[name], results.get(tool));
  if (value === undefined) {
    throw new Error(`{{${path}}} is in no result so far`);
  }
  return value;
}

async function grantFor(tool, args) {
  const response = await fetch(plan.grantDesk, { method: 'POST', body: JSON.stringify({ tool, arguments: args }) });
  const answer = await response.text();
  if (!response.ok) {
    throw new Error(answer);
  }
  return answer;
}

/** The client itself checks a structured result with the tool's output schema, and throws. */
async function call(client, tool, args) {
  const progress = [];
  const began = Date.now();
  const result = await client.callTool({ name: tool, arguments: args }, undefined, {
    onprogress: (step) => progress.push(step.progress),
    timeout: TIME_LIMIT_MS,
  });
  const words = result.content.map((part) => part.text ?? '').join('\n');
  calls.push({ tool, error: Boolean(result.isError), progress, ms: Date.now() - began, text: words.slice(0, 300) });
  return { ...result, words, progress };
}

function checkSuccess(client, example, result, before) {
  const { tool } = example;
  if (result.isError) {
    problems.push(`${tool} answers an error: ${result.words}`);
    return;
  }
  if (!result.words) {
    problems.push(`${tool} has no words in its result`);
  }
  if (plan.structured !== false && !client.getToolOutputValidator(tool)) {
    problems.push(`${tool} has no output schema`);
  }
  if (example.says && !result.words.includes(example.says)) {
    problems.push(`${tool} does not say "${example.says}": ${result.words.slice(0, 300)}`);
  }
  const rising = result.progress.every((step, n) => n === 0 || step > result.progress[n - 1]);
  if (result.progress.length < (example.progress ?? 0) || !rising) {
    problems.push(`${tool} tells its progress as ${JSON.stringify(result.progress)}`);
  }
  if (example.same && JSON.stringify(result.structuredContent) !== JSON.stringify(before)) {
    problems.push(`${tool} answers ${JSON.stringify(result.structuredContent)} after ${JSON.stringify(before)}`);
  }
  results.set(tool, result.structuredContent);
}

function checkRefusal(tool, result, words) {
  if (!result.isError || !result.words.includes(words)) {
    problems.push(`${tool} should be refused with "${words}", but answers ${result.words.slice(0, 300)}`);
  }
}

async function tryOut(client, example) {
  const { tool } = example;
  const args = filled(example.arguments ?? {});
  if (example.outward) {
    checkRefusal(tool, await call(client, tool, args), NEEDS_APPROVAL);
    args.approval_grant = await grantFor(tool, args);
  }
  const before = results.get(tool);
  const result = await call(client, tool, args);
  if (example.refused) {
    checkRefusal(tool, result, example.refused);
  } else {
    checkSuccess(client, example, result, before);
  }
}

const door = plan.urls.length > 1 ? await openDoor({ upstreams: plan.urls }) : undefined;
const { client, transport } = await connect(door?.url ?? plan.urls[0]);
const listed = await listTools(client);
checkList(listed);
for (const example of plan.examples) {
  try {
    await tryOut(client, example);
  } catch (error) {
    problems.push(`${example.tool}: ${error.message} (${plan.examplesFile})`);
  }
}
await transport.terminateSession();
await client.close();
door?.close();
const report = {
  revision: transport.protocolVersion,
  server: client.getServerVersion(),
  session: transport.sessionId ?? null,
  pages: listed.pages,
  tools: listed.tools.map((tool) => tool.name),
  calls,
  passed: door?.passed ?? [],
  problems,
};
console.log(JSON.stringify(report));
