// Uses the server as a front end does and fails loudly where something is not as such a program expects.
// Usage: node dist/main.js URL. Prints one line for each check passed.
import assert from "node:assert/strict";
import { CombinedGraphQLErrors, type ObservableQuery, type OperationVariables } from "@apollo/client";
import { filter, firstValueFrom } from "rxjs";
import { connect } from "./client.js";
import { getFragmentData } from "./generated/fragment-masking.js";
import { ArticleCard, ArticleFeed, LatestQuotes, Search, Thing, WhoIs } from "./operations.js";

const url = process.argv[2];
assert(url, "usage: node dist/main.js URL");
const { client, exchanges } = connect(url);

const mostPages = 100; // against a list that never ends

/**
 * readAll fetches page after page and gives the merged list as a component watching it would see it.
 * next gives the variables of the page after this one, null after the last.
 */
async function readAll<Data, Variables extends OperationVariables>(
  list: ObservableQuery<Data, Variables>,
  next: (data: Data) => Partial<Variables> | null,
): Promise<{ data: Data; pages: number }> {
  const held = list.subscribe({}); // what nobody watches is not merged
  try {
    let page: Data = await shown(list, () => true);
    for (let pages = 1; pages < mostPages; pages++) {
      const variables = next(page);
      if (variables === null) return { data: await shown(list, (data) => next(data) === null), pages };
      const more = await list.fetchMore({ variables });
      assert(more.data, "the next page has data");
      page = more.data as Data;
    }
    return assert.fail("the list comes to no end");
  } finally {
    held.unsubscribe();
  }
}

/** shown waits until a watched list has data that will do. */
async function shown<Data, Variables extends OperationVariables>(
  list: ObservableQuery<Data, Variables>,
  willDo: (data: Data) => boolean,
): Promise<Data> {
  const result = await firstValueFrom(
    list.pipe(filter(({ data, dataState }) => dataState === "complete" && willDo(data as Data))),
  );
  return result.data as Data;
}

async function pagesForward(): Promise<string> {
  const watched = client.watchQuery({ query: ArticleFeed, variables: { first: 5, orderBy: "OLDEST" } });
  const { data, pages } = await readAll(watched, ({ articles: { pageInfo } }) =>
    pageInfo.hasNextPage ? { after: pageInfo.endCursor } : null,
  );
  const cards = data.articles.edges.map((edge) => getFragmentData(ArticleCard, edge.node));
  assert.equal(cards.length, data.articles.totalCount, "the pages together hold every article");
  assert.equal(new Set(cards.map((card) => card.id)).size, cards.length, "no article stands in two pages");
  const days = cards.flatMap((card) => card.published.date.start ?? []);
  assert.deepEqual(days, days.toSorted(), "the oldest article stands first");
  assert(pages > 2, "more than two pages were read");
  return `${cards.length} articles in ${pages} pages`;
}

async function pagesBackward(): Promise<string> {
  const watched = client.watchQuery({ query: LatestQuotes, variables: { last: 7 } });
  const { data, pages } = await readAll(watched, ({ quotes: { pageInfo } }) =>
    pageInfo.hasPreviousPage ? { before: pageInfo.startCursor } : null,
  );
  assert.equal(data.quotes.edges.length, data.quotes.totalCount, "the pages together hold every quote");
  assert(pages > 1, "more than one page was read");
  return `${data.quotes.edges.length} quotes in ${pages} pages`;
}

async function searches(): Promise<string> {
  const { data } = await client.query({ query: Search, variables: { query: "القوات الامريكيه" } });
  assert(data, "a search has data");
  assert(data.search.edges.length > 0, "something is found");
  for (const edge of data.search.edges) {
    for (const highlight of edge.highlights) {
      const letters = Array.from(highlight.text); // spans count code points, as Array.from does
      for (const { start, end } of highlight.matches) {
        assert(start >= 0 && start < end && end <= letters.length, "a match lies inside its highlight");
      }
    }
  }
  return `${data.search.totalCount} articles found`;
}

async function findsPeople(): Promise<string> {
  const spellings = ["مصطفى الكاظمى", "Mustafa al-Kadhimi"];
  const ids = new Set<string>();
  for (const name of spellings) {
    const { data } = await client.query({ query: WhoIs, variables: { name } });
    assert(data?.person, `${name} is found`);
    ids.add(data.person.id);
  }
  assert.equal(ids.size, 1, "both spellings are one person");
  const { data } = await client.query({ query: Thing, variables: { id: [...ids][0]! } });
  assert(data?.node?.__typename === "Person", "the id leads to a person");
  return data.node.name;
}

async function findsNothing(): Promise<string> {
  const { data } = await client.query({ query: Thing, variables: { id: "person_0000000000000000" } });
  assert.equal(data?.node, null, "an unknown id is null, not an error");
  return "null";
}

async function tellsErrors(): Promise<string> {
  const refused = client.query({ query: ArticleFeed, variables: { first: 1000 }, fetchPolicy: "network-only" });
  const error = await refused.then(
    () => assert.fail("a page of 1000 is refused"),
    (thrown: unknown) => thrown,
  );
  assert(CombinedGraphQLErrors.is(error), `a GraphQL error, not ${String(error)}`);
  const [first] = error.errors;
  assert.equal(first?.extensions?.code, "BAD_INPUT");
  assert.match(first.message, /1 to 100/);
  return first.message;
}

async function sendsHashes(): Promise<string> {
  await client.query({ query: WhoIs, variables: { name: "Kadhimi" }, fetchPolicy: "network-only" });
  assert.deepEqual(exchanges.at(-1), { method: "GET", status: 200 }, "a query known by its hash is fetched with GET");
  return "GET";
}

for (const check of [pagesForward, pagesBackward, searches, findsPeople, findsNothing, tellsErrors, sendsHashes]) {
  console.log(`${check.name}: ${await check()}`);
}
client.stop();
