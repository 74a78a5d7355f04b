// Dates in texts, events and timelines.
package db

// DateAnchor says from what a temporal expression counts.
type DateAnchor string

// The anchors of schema.graphql.
const (
	AnchorPublication DateAnchor = "PUBLICATION"
	AnchorExpression  DateAnchor = "EXPRESSION"
	AnchorNone        DateAnchor = "NONE"
)

// DateExpression is a temporal expression and the days it means. Date is nil for vague words and unknown anchors.
type DateExpression struct {
	Text   string
	In     TextPart
	Span   Span
	Date   *DateSpan
	Rule   string
	Anchor DateAnchor
}

// EventStatus says whether an event came to pass.
type EventStatus string

// The statuses of schema.graphql.
const (
	StatusHappened     EventStatus = "HAPPENED"
	StatusPlanned      EventStatus = "PLANNED"
	StatusPostponed    EventStatus = "POSTPONED"
	StatusDidNotHappen EventStatus = "DID_NOT_HAPPEN"
	StatusDenied       EventStatus = "DENIED"
)

// TimelineEvent is something that happened, or was to happen, on a day, however many articles report it.
// ID is that of its first report; that of any report leads to it.
type TimelineEvent struct {
	Ref
	ID           string
	Date         DateSpan
	Status       EventStatus
	Summary      string
	ArticleCount int
	Importance   int // higher is more widely and precisely reported
}

// EventReport is one article's telling of an event.
type EventReport struct {
	Ref
	ArticleRef     Ref
	ID             string // "event_", the article's digits and the report's number in it
	In             TextPart
	Span           Span // the sentence
	Status         EventStatus
	DateExpression DateExpression
	Sentence       string
}
