package graph

import (
	"sijill/db"
	"sijill/graph/relay"
)

// Each list of db becomes the connection of its kind.

func articles(page *db.Slice[*db.Article], count relay.Counter) *relay.ArticleConnection {
	return &relay.ArticleConnection{Connection: relay.Connect(page, func(i db.Item[*db.Article]) *relay.ArticleEdge {
		return &relay.ArticleEdge{Edge: plain(i)}
	}, itself, count)}
}

func people(page *db.Slice[*db.Person], count relay.Counter) *relay.PersonConnection {
	return &relay.PersonConnection{Connection: relay.Connect(page, func(i db.Item[*db.Person]) *relay.PersonEdge {
		return &relay.PersonEdge{Edge: plain(i)}
	}, itself, count)}
}

func organizations(page *db.Slice[*db.Organization], count relay.Counter) *relay.OrganizationConnection {
	return &relay.OrganizationConnection{Connection: relay.Connect(page, func(i db.Item[*db.Organization]) *relay.OrganizationEdge {
		return &relay.OrganizationEdge{Edge: plain(i)}
	}, itself, count)}
}

func places(page *db.Slice[*db.Place], count relay.Counter) *relay.PlaceConnection {
	return &relay.PlaceConnection{Connection: relay.Connect(page, func(i db.Item[*db.Place]) *relay.PlaceEdge {
		return &relay.PlaceEdge{Edge: plain(i)}
	}, itself, count)}
}

func sources(page *db.Slice[*db.Source], count relay.Counter) *relay.SourceConnection {
	return &relay.SourceConnection{Connection: relay.Connect(page, func(i db.Item[*db.Source]) *relay.SourceEdge {
		return &relay.SourceEdge{Edge: plain(i)}
	}, itself, count)}
}

func quotes(page *db.Slice[*db.Quote], count relay.Counter) *relay.QuoteConnection {
	return &relay.QuoteConnection{Connection: relay.Connect(page, func(i db.Item[*db.Quote]) *relay.QuoteEdge {
		return &relay.QuoteEdge{Edge: plain(i)}
	}, itself, count)}
}

func mentions(page *db.Slice[*db.Mention], count relay.Counter) *relay.MentionConnection {
	return &relay.MentionConnection{Connection: relay.Connect(page, func(i db.Item[*db.Mention]) *relay.MentionEdge {
		return &relay.MentionEdge{Edge: plain(i)}
	}, itself, count)}
}

func citations(page *db.Slice[*db.Citation], count relay.Counter) *relay.CitationConnection {
	return &relay.CitationConnection{Connection: relay.Connect(page, func(i db.Item[*db.Citation]) *relay.CitationEdge {
		return &relay.CitationEdge{Edge: plain(i)}
	}, itself, count)}
}

func events(page *db.Slice[*db.TimelineEvent], count relay.Counter) *relay.TimelineEventConnection {
	return &relay.TimelineEventConnection{Connection: relay.Connect(page, func(i db.Item[*db.TimelineEvent]) *relay.TimelineEventEdge {
		return &relay.TimelineEventEdge{Edge: plain(i)}
	}, itself, count)}
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

// plain is the edge of an item that is its own node.
func plain[N any](i db.Item[N]) relay.Edge[N] { return relay.Edge[N]{Cursor: i.Cursor, Node: i.Value} }

func itself[N any](n N) N { return n }
