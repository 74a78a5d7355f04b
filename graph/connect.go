package graph

import (
	"sijill/db"
	"sijill/graph/relay"
)

// Each list of db becomes the connection of its kind.

func articles(page *db.Slice[*db.Article], count relay.Counter) *relay.ArticleConnection {
	return &relay.ArticleConnection{Connection: relay.Plain[relay.ArticleEdge](page, count)}
}

func people(page *db.Slice[*db.Person], count relay.Counter) *relay.PersonConnection {
	return &relay.PersonConnection{Connection: relay.Plain[relay.PersonEdge](page, count)}
}

func organizations(page *db.Slice[*db.Organization], count relay.Counter) *relay.OrganizationConnection {
	return &relay.OrganizationConnection{Connection: relay.Plain[relay.OrganizationEdge](page, count)}
}

func places(page *db.Slice[*db.Place], count relay.Counter) *relay.PlaceConnection {
	return &relay.PlaceConnection{Connection: relay.Plain[relay.PlaceEdge](page, count)}
}

func sources(page *db.Slice[*db.Source], count relay.Counter) *relay.SourceConnection {
	return &relay.SourceConnection{Connection: relay.Plain[relay.SourceEdge](page, count)}
}

func quotes(page *db.Slice[*db.Quote], count relay.Counter) *relay.QuoteConnection {
	return &relay.QuoteConnection{Connection: relay.Plain[relay.QuoteEdge](page, count)}
}

func mentions(page *db.Slice[*db.Mention], count relay.Counter) *relay.MentionConnection {
	return &relay.MentionConnection{Connection: relay.Plain[relay.MentionEdge](page, count)}
}

func citations(page *db.Slice[*db.Citation], count relay.Counter) *relay.CitationConnection {
	return &relay.CitationConnection{Connection: relay.Plain[relay.CitationEdge](page, count)}
}

func events(page *db.Slice[*db.TimelineEvent], count relay.Counter) *relay.TimelineEventConnection {
	return &relay.TimelineEventConnection{Connection: relay.Plain[relay.TimelineEventEdge](page, count)}
}

func appearances(page *db.Slice[*db.Appearance], count relay.Counter) *relay.ArticlePersonConnection {
	return &relay.ArticlePersonConnection{Connection: relay.Connect(page, func(i db.Item[*db.Appearance]) *relay.ArticlePersonEdge {
		return &relay.ArticlePersonEdge{
			Edge:       relay.Edge[*db.Person]{Cursor: i.Cursor, Node: i.Value.Person},
			Appearance: i.Value,
		}
	}, func(n *db.Appearance) *db.Person { return n.Person }, count)}
}

func coMentions(page *db.Slice[*db.CoMention], count relay.Counter) *relay.CoMentionConnection {
	return &relay.CoMentionConnection{Connection: relay.Connect(page, func(i db.Item[*db.CoMention]) *relay.CoMentionEdge {
		return &relay.CoMentionEdge{
			Edge:  relay.Edge[*db.Person]{Cursor: i.Cursor, Node: i.Value.Person},
			Count: i.Value.Count,
		}
	}, func(n *db.CoMention) *db.Person { return n.Person }, count)}
}
