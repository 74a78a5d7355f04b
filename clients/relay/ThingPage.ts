// Whatever an id leads to: every type that is a Node.
import { graphql } from "relay-runtime";

export const query = graphql`
  query ThingPageQuery($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      id
      ... on Article {
        ...ArticleCard_article @alias(as: "card")
      }
      ... on Person {
        ...PersonPage_quotes @alias(as: "quotes")
      }
      ... on Organization {
        name
      }
      ... on Place {
        name
      }
      ... on Source {
        name
        kind
      }
      ... on Mention {
        text
        sentence
      }
      ... on Quote {
        text
      }
      ... on TimelineEvent {
        summary
        status
        date {
          edtf
        }
      }
    }
  }
`;
