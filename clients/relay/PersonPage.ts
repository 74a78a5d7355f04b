// A person with what they said, paged forward and backward: refetched by id through Query.node.
import { graphql } from "relay-runtime";

export const query = graphql`
  query PersonPageQuery($by: PersonBy!) {
    person(by: $by) {
      id
      name
      latinName
      aliases {
        form
        count
      }
      roles(first: 5) {
        title
        first
        last
        evidence(first: 1) {
          text
          span {
            start
            end
          }
          article {
            ...ArticleCard_article
          }
        }
      }
      ...PersonPage_quotes
      coMentions(first: 8) {
        edges {
          count
          node {
            id
            name
          }
        }
      }
    }
  }
`;

export const quotes = graphql`
  fragment PersonPage_quotes on Person
  @refetchable(queryName: "PersonPageQuotesQuery")
  @argumentDefinitions(
    first: { type: "Int", defaultValue: 10 }
    after: { type: "String" }
    last: { type: "Int" }
    before: { type: "String" }
  ) {
    quotes(first: $first, after: $after, last: $last, before: $before)
      @connection(key: "PersonPage_quotes") {
      edges {
        node {
          id
          kind
          text
          verb
          speakerText
          article {
            id
            ...ArticleCard_article
          }
        }
      }
    }
  }
`;
