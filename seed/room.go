package seed

import (
	"golang.org/x/sync/semaphore"

	"sijill/db"
	"sijill/seed/read"
)

// pending is a report on its way to the archive, with the room that its document takes.
type pending struct {
	db.Report
	room int64
}

// room bounds what is held in memory: documents that are being understood, and reports that wait to be stored, together
// take no more than the largest document and half as much again. Of a batch no more than that half waits, so that there
// is always room for the largest document.
type room struct {
	free  *semaphore.Weighted
	most  int64 // of one document
	batch int64 // of a batch
}

func (o Options) room() room {
	most := o.MaxDocument
	if most <= 0 {
		most = read.DefaultMaxDocument
	}
	return room{semaphore.NewWeighted(most + most/2), most, most / 2}
}

// of is the room that a document takes.
func (r room) of(d read.Document) int64 { return min(int64(len(d.Raw)), r.most) }
