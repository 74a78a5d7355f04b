// A list that grows while the reader scrolls: Relay writes the query for the next page itself.
import { graphql } from "relay-runtime";

export const query = graphql`
  query ArticleFeedQuery($filter: ArticleFilter) {
    archive {
      articles
      version
    }
    ...ArticleFeed_query @arguments(filter: $filter)
  }
`;

export const feed = graphql`
  fragment ArticleFeed_query on Query
  @refetchable(queryName: "ArticleFeedPageQuery")
  @argumentDefinitions(
    count: { type: "Int", defaultValue: 10 }
    cursor: { type: "String" }
    filter: { type: "ArticleFilter" }
    order: { type: "ArticleOrder", defaultValue: OLDEST }
  ) {
    articles(first: $count, after: $cursor, filter: $filter, orderBy: $order)
      @connection(key: "ArticleFeed_articles", filters: ["filter", "orderBy"]) {
      totalCount
      edges {
        node {
          id
          ...ArticleCard_article
        }
      }
    }
  }
`;
