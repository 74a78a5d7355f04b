// graphql-yoga as it comes. Usage: node yoga.js ARCHIVE; prints its address.
import { createServer } from "node:http";
import { createSchema, createYoga } from "graphql-yoga";
import { resolvers, typeDefs, usage } from "./archive.js";

const yoga = createYoga({ schema: createSchema({ typeDefs, resolvers: resolvers(process.argv[2]) }), logging: false, graphiql: false });
const server = createServer((request, response) =>
  request.url === "/usage" ? response.end(JSON.stringify(usage())) : yoga(request, response),
);
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
