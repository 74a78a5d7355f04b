package command

import (
	"context"
	"sync/atomic"
	"time"

	"sijill/db"
	"sijill/graph"
)

// statementMeter counts the statements that the archive answered, and their time.
type statementMeter struct{ count, nanoseconds atomic.Int64 }

func (m *statementMeter) observe(_ string, took time.Duration) {
	m.count.Add(1)
	m.nanoseconds.Add(took.Nanoseconds())
}

// gauges are the lines that the archive adds to /metrics.
func gauges(ctx context.Context, archive *db.Archive, meter *statementMeter) ([]graph.Gauge, error) {
	info, err := archive.Info(ctx)
	if err != nil {
		return nil, err
	}
	lines := []graph.Gauge{
		{Name: "sijill_sql_statements_total", Help: "SQL statements answered.", Kind: "counter", Value: float64(meter.count.Load())},
		{Name: "sijill_sql_seconds_total", Help: "Time until SQL statements began to answer.", Kind: "counter",
			Value: time.Duration(meter.nanoseconds.Load()).Seconds()},
	}
	for _, c := range []struct {
		kind  string
		count int
	}{
		{"article", info.Articles}, {"person", info.People}, {"organization", info.Organizations}, {"place", info.Places},
		{"source", info.Sources}, {"quote", info.Quotes}, {"event", info.Events},
	} {
		lines = append(lines, graph.Gauge{
			Name: "sijill_archive_things", Help: "What the archive holds.", Label: `kind="` + c.kind + `"`, Value: float64(c.count)})
	}
	return lines, nil
}
