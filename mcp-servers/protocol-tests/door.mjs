import http from 'node:http';

/**
 * A loopback proxy. Adds the bearer token, which the conformance runner cannot send, and leaves Host, Origin and all else as
 * they came. With several upstreams each POST goes to the next, as a load balancer without sticky sessions does it.
 *
 * @param {{upstreams: string[], token?: string}} to URLs of the same server's replicas
 * @returns {Promise<{url: string, passed: {method: string, upstream: number, status: number}[], close: () => void}>}
 */
export async function openDoor({ upstreams, token }) {
  const targets = upstreams.map((url) => new URL(url));
  const passed = [];
  let next = 0;
  const server = http.createServer((request, response) => {
    const upstream = next;
    if (request.method === 'POST') {
      next = (next + 1) % targets.length;
    }
    const headers = { ...request.headers };
    if (token && !headers.authorization) {
      headers.authorization = `Bearer ${token}`;
    }
    const target = targets[upstream];
    const onward = http.request(
      { host: target.hostname, port: target.port, path: request.url, method: request.method, headers, setHost: false },
      (answer) => {
        passed.push({ method: request.method, upstream, status: answer.statusCode });
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.headersSent ? response.destroy() : response.writeHead(502).end());
    request.pipe(onward);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${server.address().port}${targets[0].pathname}`,
    passed,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
