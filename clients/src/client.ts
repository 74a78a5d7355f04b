// Apollo Client set up as its documentation has it: pages merged by relayStylePagination, queries sent by hash.
import { createHash } from "node:crypto";
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { relayStylePagination } from "@apollo/client/utilities";

export interface Exchange {
  method: string;
  status: number;
}

/** connect gives a client of the server at url, and the list of what it sent. */
export function connect(url: string): { client: ApolloClient; exchanges: Exchange[] } {
  const exchanges: Exchange[] = [];
  const watched: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    exchanges.push({ method: init?.method ?? "GET", status: response.status });
    return response;
  };
  const byHash = new PersistedQueryLink({
    sha256: (query) => createHash("sha256").update(query).digest("hex"),
    useGETForHashedQueries: true,
  });
  const client = new ApolloClient({
    link: ApolloLink.from([byHash, new HttpLink({ uri: `${url}/graphql`, fetch: watched })]),
    cache: new InMemoryCache({
      possibleTypes: {
        Node: ["Article", "Mention", "Organization", "Person", "Place", "Quote", "Source", "TimelineEvent"],
      },
      typePolicies: {
        Query: {
          fields: {
            articles: relayStylePagination(["filter", "orderBy"]),
            quotes: relayStylePagination(["filter", "orderBy", "query"]),
            search: relayStylePagination(["query", "mode", "filter", "orderBy"]),
          },
        },
      },
    }),
  });
  return { client, exchanges };
}
