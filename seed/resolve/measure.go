// Figures of an economy: a rate of inflation and one of unemployment, sales of cars and of food, and the same figure of
// two months are told in almost the same words, and are different events.
package resolve

import (
	"slices"
	"strings"

	"sijill/arabic"
)

// indicators are the nouns of figures; each line is one figure. Without the article.
var indicators = countedTable(`
	تضخم
	بطالة عاطلين عاطل
	عجز
	فائض
	صادرات
	واردات
	مبيعات
	إنتاج
	ناتج نمو
	احتياطي احتياطيات
	أرباح ربح خسائر
	إيرادات
	ودائع
	قروض إقراض ائتمان
	تحويلات
	مخزونات مخزون
	وظائف
	أجور رواتب
	استثمارات
	مؤشر
	طلبات طلبيات`)

// figures is what a telling says of an economy: which indicators, of which goods, and of which months and quarters.
type figures struct {
	of      []string // indicators, those of goods with the goods (مبيعات السيارات)
	periods []string
}

// figuresOf reads them.
func figuresOf(text string) (f figures) {
	tokens := arabic.Tokenize(text)
	norm := make([]string, len(tokens))
	for i, t := range tokens {
		norm[i] = strings.TrimPrefix(strings.TrimPrefix(arabic.Normalize(t.Text), "و"), "ال")
	}
	for i, word := range norm {
		switch n := indicators[word]; {
		case n > 0 && ofGoods[word] && i+1 < len(norm) && tokens[i+1].Kind == arabic.Word && len(norm[i+1]) > 2*letter:
			f.of = append(f.of, thingName(n)+norm[i+1])
		case n > 0:
			f.of = append(f.of, thingName(n))
		case word == "ربع" && i+1 < len(norm) && quarters[norm[i+1]] > 0:
			f.periods = append(f.periods, "q"+thingName(quarters[norm[i+1]]))
		default:
			if month, _ := arabic.Month(norm[i : i+1]); month > 0 {
				f.periods = append(f.periods, thingName(month))
			}
		}
	}
	slices.Sort(f.of)
	slices.Sort(f.periods)
	return figures{slices.Compact(f.of), slices.Compact(f.periods)}
}

// ofGoods are figures that say nothing without what they count.
var ofGoods = words(`مبيعات مبيع إنتاج مخزونات مخزون صادرات واردات مؤشر`)

var quarters = map[string]int{"اول": 1, "ثاني": 2, "ثالث": 3, "رابع": 4, "اخير": 4}

// otherFigures reports whether two tellings give figures, and not one of them in common, or of other months.
func otherFigures(a, b *telling) bool {
	return nothingShared(a.figures.of, b.figures.of) || len(a.figures.of) > 0 && len(b.figures.of) > 0 && nothingShared(a.figures.periods, b.figures.periods)
}

// nothingShared reports whether two lists have something each and nothing in common.
func nothingShared(a, b []string) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(x string) bool { return slices.Contains(b, x) })
}
