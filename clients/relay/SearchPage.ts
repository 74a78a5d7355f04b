// Search results with highlights, facets and the days on which they fall.
import { graphql } from "relay-runtime";

export const query = graphql`
  query SearchPageQuery($query: String!, $mode: SearchMode, $filter: ArticleFilter) {
    ...SearchPage_results @arguments(query: $query, mode: $mode, filter: $filter)
  }
`;

export const results = graphql`
  fragment SearchPage_results on Query
  @refetchable(queryName: "SearchPageMoreQuery")
  @argumentDefinitions(
    query: { type: "String!" }
    mode: { type: "SearchMode" }
    filter: { type: "ArticleFilter" }
    count: { type: "Int", defaultValue: 10 }
    cursor: { type: "String" }
  ) {
    search(query: $query, mode: $mode, filter: $filter, first: $count, after: $cursor)
      @connection(key: "SearchPage_search") {
      interpreted
      didYouMean
      facets(first: 5) {
        estimated
        people {
          id
          name
          count
        }
      }
      timeline {
        histogram(interval: MONTH) {
          undated
          buckets {
            count
            date {
              edtf
            }
          }
        }
      }
      edges {
        score
        highlights(fragments: 1) {
          field
          text
          matches {
            start
            end
          }
        }
        node {
          id
          ...ArticleCard_article
        }
      }
    }
  }
`;
