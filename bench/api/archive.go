// The archive that is served: reports that this measurement thinks up, each naming several people.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"time"

	"sijill/db"
	"sijill/seed"
)

const madeUpReports = 300

func makeUp(ctx context.Context, path string) error {
	w, err := db.OpenWriter(ctx, path)
	if err != nil {
		return err
	}
	_, err = seed.Run(ctx, w, seed.Options{Paths: []string{"-"}, Stdin: bytes.NewReader(reports())})
	if closed := w.Close(); err == nil {
		err = closed
	}
	return err
}

func reports() []byte {
	given := []string{"سامر", "ليلى", "نادر", "هدى", "كريم", "مها", "وليد", "رنا", "طارق", "سلمى", "فادي", "دينا", "باسل"}
	family := []string{"الحداد", "الصائغ", "النجار", "الخياط", "البناء", "الفارس", "الراوي", "الحلبي", "الطائي", "العاني", "الدباغ"}
	papers := []string{"صحيفة المرفأ", "جريدة الواحة", "موقع النخلة"}
	name := func(n int) string { return given[n%len(given)] + " " + family[n%len(family)] }
	var lines bytes.Buffer
	for i := range madeUpReports {
		body := fmt.Sprintf("افتتح وزير النقل %s الجسر رقم %d بحضور النائب %s والنائب %s.\nوقال رئيس البلدية %s إن العمل سيستمر.\n"+
			"وأضاف المهندس %s أن السفير %s زار الموقع.", name(i), i, name(i*3+1), name(i*5+2), name(i*7+3), name(i*11+4), name(i*13+5))
		line, err := json.Marshal(map[string]any{
			"id": fmt.Sprintf("made-up/%d", i), "headline": fmt.Sprintf("افتتاح الجسر رقم %d", i), "articleBody": body,
			"datePublished": time.Date(2015, 1, 1+i*3, 0, 0, 0, 0, time.UTC).Format(time.DateOnly), "publisher": map[string]string{"name": papers[i%len(papers)]},
		})
		if err != nil {
			panic(err) // texts always marshal
		}
		lines.Write(append(line, '\n'))
	}
	return lines.Bytes()
}
