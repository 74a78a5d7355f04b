// The operations of the program, as a front end would write them; their types are generated.
import { graphql } from "./generated/gql.js";

export const ArticleCard = graphql(`
  fragment ArticleCard on Article {
    id
    displayTitle
    published {
      date {
        edtf
        start
      }
      basis
    }
    publisher {
      source {
        id
        name
      }
    }
  }
`);

export const ArticleFeed = graphql(`
  query ArticleFeed($first: Int, $after: String, $filter: ArticleFilter, $orderBy: ArticleOrder) {
    articles(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      edges {
        cursor
        node {
          ...ArticleCard
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const LatestQuotes = graphql(`
  query LatestQuotes($last: Int, $before: String) {
    quotes(last: $last, before: $before) {
      totalCount
      edges {
        cursor
        node {
          id
          text
        }
      }
      pageInfo {
        hasPreviousPage
        startCursor
      }
    }
  }
`);

export const Search = graphql(`
  query Search($query: String!, $mode: SearchMode = STEMMED, $first: Int = 5, $after: String) {
    search(query: $query, mode: $mode, first: $first, after: $after) {
      totalCount
      interpreted
      edges {
        cursor
        score
        highlights(fragments: 1) {
          text
          matches {
            start
            end
          }
        }
        node {
          ...ArticleCard
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const WhoIs = graphql(`
  query WhoIs($name: String!) {
    person(by: { name: $name }) {
      id
      name
      latinName
      roles(first: 3) {
        title
        first
        count
      }
    }
  }
`);

export const Thing = graphql(`
  query Thing($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Person {
        name
      }
      ...ArticleCard
    }
  }
`);
