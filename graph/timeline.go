package graph

import (
	"context"

	"sijill/db"
	"sijill/graph/generated"
	"sijill/graph/relay"
)

type timelineResolver struct{ *Resolver }

// Timeline implements generated.ResolverRoot.
func (r *Resolver) Timeline() generated.TimelineResolver { return timelineResolver{r} }

func (r timelineResolver) Events(ctx context.Context, t *db.Timeline, first *int, after *string, by *db.EventOrder) (*relay.TimelineEventConnection, error) {
	page, err := r.archive.Events(ctx, t, by, pageOf(ctx, first, after, nil, nil))
	if err != nil {
		return nil, err
	}
	return events(page, func(ctx context.Context) (int, error) { return r.archive.CountEvents(ctx, t) }), nil
}

func (r timelineResolver) Histogram(ctx context.Context, t *db.Timeline, width db.Interval, of *db.HistogramSubject) (*db.Histogram, error) {
	subject := db.SubjectPublished
	if of != nil {
		subject = *of
	}
	return r.archive.Histogram(ctx, t, width, subject)
}

type timelineEventResolver struct{ *Resolver }

var _ generated.TimelineEventResolver = timelineEventResolver{}

// TimelineEvent implements generated.ResolverRoot.
func (r *Resolver) TimelineEvent() generated.TimelineEventResolver { return timelineEventResolver{r} }

func (r timelineEventResolver) Reports(ctx context.Context, e *db.TimelineEvent, first *int) ([]*db.EventReport, error) {
	reports, err := r.archive.Reports(ctx, e.Ref)
	return bounded(reports, first, db.StandardPage), err
}

func (r timelineEventResolver) People(ctx context.Context, e *db.TimelineEvent, first *int, after *string, last *int, before *string) (*relay.PersonConnection, error) {
	page, err := r.archive.EventPeople(ctx, e.Ref, pageOf(ctx, first, after, last, before))
	if err != nil {
		return nil, err
	}
	return people(page, func(ctx context.Context) (int, error) {
		return r.archive.CountEventEntities(ctx, e.Ref, db.KindPerson)
	}), nil
}

func (r timelineEventResolver) Places(ctx context.Context, e *db.TimelineEvent, first *int, after *string, last *int, before *string) (*relay.PlaceConnection, error) {
	page, err := r.archive.EventPlaces(ctx, e.Ref, pageOf(ctx, first, after, last, before))
	if err != nil {
		return nil, err
	}
	return places(page, func(ctx context.Context) (int, error) {
		return r.archive.CountEventEntities(ctx, e.Ref, db.KindPlace)
	}), nil
}

func (r timelineEventResolver) Sources(ctx context.Context, e *db.TimelineEvent, first *int, after *string, last *int, before *string) (*relay.SourceConnection, error) {
	page, err := r.archive.EventSources(ctx, e.Ref, pageOf(ctx, first, after, last, before))
	if err != nil {
		return nil, err
	}
	return sources(page, func(ctx context.Context) (int, error) { return r.archive.CountEventSources(ctx, e.Ref) }), nil
}

func (r timelineEventResolver) Disagreements(ctx context.Context, e *db.TimelineEvent) ([]*db.Disagreement, error) {
	points, err := r.archive.Disagreements(ctx, e.Ref)
	return bounded(points, nil, db.MaxPage), err
}

func (r timelineEventResolver) Plan(ctx context.Context, e *db.TimelineEvent) (*db.TimelineEvent, error) {
	return r.archive.Plan(ctx, e.Ref)
}

func (r timelineEventResolver) Fulfilment(ctx context.Context, e *db.TimelineEvent) (*db.TimelineEvent, error) {
	return r.archive.Fulfilment(ctx, e.Ref)
}

type eventReportResolver struct{ *Resolver }

// EventReport implements generated.ResolverRoot.
func (r *Resolver) EventReport() generated.EventReportResolver { return eventReportResolver{r} }

func (r eventReportResolver) Article(ctx context.Context, e *db.EventReport) (*db.Article, error) {
	return r.archive.ArticleOf(ctx, e.ArticleRef, fieldsAsked(ctx))
}
