// The reference server: McpServer over the Streamable HTTP transport behind express, without sessions as the SDK's own stateless
// example does it (a server and a transport for each request), answering in plain JSON, the faster of its two forms.
//   node server.js port
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import express from 'express'
import { z } from 'zod'

function echoServer() {
  const server = new McpServer({ name: 'echo', version: '1' })
  server.registerTool(
    'echo',
    {
      description: 'Gives the text back.',
      inputSchema: { text: z.string().describe('What comes back') },
      outputSchema: { text: z.string() },
      annotations: { readOnlyHint: true },
    },
    async ({ text }) => ({ content: [{ type: 'text', text: JSON.stringify({ text }) }], structuredContent: { text } }),
  )
  return server
}

const app = express()
app.use(express.json())
app.post('/mcp/echo', async (request, response) => {
  const server = echoServer()
  const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined, enableJsonResponse: true })
  response.on('close', () => {
    void transport.close()
    void server.close()
  })
  await server.connect(transport)
  await transport.handleRequest(request, response, request.body)
})
app.listen(Number(process.argv[2]), '127.0.0.1')
