// Apollo Server on node:http. Usage: node apollo.js ARCHIVE; prints its address.
import { createServer } from "node:http";
import { ApolloServer, HeaderMap } from "@apollo/server";
import { resolvers, typeDefs, usage } from "./archive.js";

const apollo = new ApolloServer({ typeDefs, resolvers: resolvers(process.argv[2]) });
await apollo.start();

async function answer(request, response) {
  const parts = [];
  for await (const part of request) parts.push(part);
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const result = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method, headers, search: "", body: JSON.parse(Buffer.concat(parts).toString()) },
    context: async () => ({}),
  });
  for (const [name, value] of result.headers) response.setHeader(name, value);
  response.statusCode = result.status ?? 200;
  response.end(result.body.string);
}

const server = createServer((request, response) =>
  request.url === "/usage" ? response.end(JSON.stringify(usage())) : answer(request, response),
);
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
