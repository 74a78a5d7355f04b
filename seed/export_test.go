package seed

import (
	"sijill/db"
	"sijill/seed/annotate"
)

// Annotate has facts be found by another function until the one returned is called.
func Annotate(by func(*db.Report, annotate.Options)) (restore func()) {
	before := annotated
	annotated = by
	return func() { annotated = before }
}
