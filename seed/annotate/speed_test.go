package annotate_test

import (
	"os"
	"testing"

	"sijill/db"
	"sijill/seed/annotate"
)

// BenchmarkAnnotate measures all annotators together, in bytes of text per
// second, on the articles that SIJILL_READ names, else on a text of our own.
func BenchmarkAnnotate(b *testing.B) {
	var reports []*db.Report
	size := 0
	if path := os.Getenv("SIJILL_READ"); path != "" {
		for r := range documents(b, path) {
			if reports = append(reports, r); len(reports) == 1000 {
				break
			}
		}
	} else {
		for range 100 {
			reports = append(reports, &db.Report{Text: oneReport})
		}
	}
	for _, r := range reports {
		size += len(r.Text)
	}
	annotate.Annotate(reports[0], annotate.Options{})
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, r := range reports {
			annotate.Annotate(r, annotate.Options{})
		}
	}
}

const oneReport = `قال رئيس الوزراء العراقي مصطفى الكاظمي، الأحد، إن حكومته ماضية في الحوار مع واشنطن.
وأضاف الكاظمي في بيان: "لن نقبل أن يكون العراق ساحة لصراع غيره"، مشيرا إلى أن وفدا سيزور الولايات المتحدة.
وأكد مصدر مطلع لـ"العربي الجديد" أن مستشار الأمن القومي قاسم الأعرجي سيرأس الوفد.`
