// One article in a list: whole in itself, as Relay's fragments are.
import { graphql } from "relay-runtime";

export const article = graphql`
  fragment ArticleCard_article on Article {
    displayTitle
    lede
    published {
      date {
        edtf
        start
        end
      }
      basis
    }
    publisher {
      source {
        id
        name
      }
    }
    people(first: 3) {
      edges {
        mentionCount
        roles {
          title
        }
        node {
          id
          name
          latinName
        }
      }
    }
  }
`;
