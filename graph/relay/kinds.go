package relay

import "sijill/db"

// Each kind of thing has its edge and its connection, under the names of schema.graphql.
type (
	ArticleEdge       struct{ Edge[*db.Article] }
	ArticleConnection struct {
		Connection[ArticleEdge, *db.Article]
	}
	PersonEdge       struct{ Edge[*db.Person] }
	PersonConnection struct {
		Connection[PersonEdge, *db.Person]
	}
	OrganizationEdge       struct{ Edge[*db.Organization] }
	OrganizationConnection struct {
		Connection[OrganizationEdge, *db.Organization]
	}
	PlaceEdge       struct{ Edge[*db.Place] }
	PlaceConnection struct {
		Connection[PlaceEdge, *db.Place]
	}
	SourceEdge       struct{ Edge[*db.Source] }
	SourceConnection struct {
		Connection[SourceEdge, *db.Source]
	}
	QuoteEdge       struct{ Edge[*db.Quote] }
	QuoteConnection struct {
		Connection[QuoteEdge, *db.Quote]
	}
	MentionEdge       struct{ Edge[*db.Mention] }
	MentionConnection struct {
		Connection[MentionEdge, *db.Mention]
	}
	CitationEdge       struct{ Edge[*db.Citation] }
	CitationConnection struct {
		Connection[CitationEdge, *db.Citation]
	}
	TimelineEventEdge       struct{ Edge[*db.TimelineEvent] }
	TimelineEventConnection struct {
		Connection[TimelineEventEdge, *db.TimelineEvent]
	}
	ArticlePersonEdge struct {
		Edge[*db.Person]
		*db.Appearance
	}
	ArticlePersonConnection struct {
		Connection[ArticlePersonEdge, *db.Person]
	}
	CoMentionEdge struct {
		Edge[*db.Person]
		Count int
	}
	CoMentionConnection struct {
		Connection[CoMentionEdge, *db.Person]
	}
)
