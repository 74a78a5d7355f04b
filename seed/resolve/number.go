// Numbers on which the reports of an event differ: so many dead here, so many there.
package resolve

import (
	"slices"
	"strings"

	"sijill/arabic"
	"sijill/db"
)

// counted are the things whose number reports give in many words; each line is one thing. All other things
// are known by the word after the number.
var counted = countedTable(`
	قتيلا قتيل قتلى قتل مقتل قتلوا وقتل قضوا شهيدا شهداء شهيد استشهاد استشهد مصرع لقوا ضحية ضحايا وفاة وفيات
	جريحا جريح جرحى جرح إصابة إصابات أصيب مصابا مصاب مصابين مصابون أصيبوا
	معتقلا معتقل معتقلين اعتقال اعتقل موقوفا موقوفين توقيف أوقف
	مفقودا مفقود مفقودين فقدان فقد
	نازحا نازحين نازح نزوح نزح
	صاروخا صاروخ صواريخ
	مقعدا مقعد مقاعد
	صوتا صوت أصوات`)

// people are words for people who are counted without saying what became of them: مقتل 30 شخصا.
var people = words(`شخصا شخص أشخاص مدنيا مدني مدنيين مدنيون جنديا جندي جنود عنصرا عنصر عناصر مسلحا مسلح مسلحين مسلحون
	طفلا طفل أطفال امرأة نساء رجلا رجال راكبا ركاب عاملا عمال آخرين آخرون منهم فردا أفراد شرطيا شرطيين مهاجرا مهاجرين`)

// units are what is counted without being a fact of the event: times, shares, sums of what follows.
var units = words(`يوما يوم أيام عاما عام أعوام سنة سنوات شهرا شهر أشهر شهور أسبوعا أسبوع أسابيع ساعة ساعات دقيقة دقائق
	ثانية ثوان في من إلى على عن مع بين أو و بالمئة بالمائة أن ما قرن عاما الماضي المقبل الجاري ألف مليون مليار آلاف ملايين`)

func countedTable(lines string) map[string]int {
	table := map[string]int{}
	n := 0
	for line := range strings.Lines(strings.TrimSpace(lines)) {
		n++
		for word := range words(line) {
			table[word] = n
		}
	}
	return table
}

// quantity is a number of something as a sentence states it.
type quantity struct {
	of   string // the thing, one name for all its words
	n    int
	text string // as written
}

// numbers lists the quantities that differ. A sentence that gives two numbers of one thing is passed over:
// it speaks of parts.
func (s *story) numbers() []db.Disagreement {
	if len(s.tellings) < 2 {
		return nil
	}
	var order []string
	byThing := map[string][]quantity{}
	for _, t := range s.tellings {
		for _, q := range once(quantities(t.Text)) {
			if byThing[q.of] == nil {
				order = append(order, q.of)
			}
			if !slices.ContainsFunc(byThing[q.of], func(p quantity) bool { return p.n == q.n }) {
				byThing[q.of] = append(byThing[q.of], q)
			}
		}
	}
	var out []db.Disagreement
	for _, thing := range order {
		list := byThing[thing]
		if len(list) < 2 {
			continue
		}
		slices.SortStableFunc(list, func(x, y quantity) int { return x.n - y.n })
		d := db.Disagreement{About: db.DisagreementNumber}
		for _, q := range list {
			d.Values = append(d.Values, q.text)
		}
		out = append(out, d)
	}
	return out
}

// once keeps the quantities of things that are counted once.
func once(all []quantity) []quantity {
	times := map[string]int{}
	for _, q := range all {
		times[q.of]++
	}
	return slices.DeleteFunc(all, func(q quantity) bool { return times[q.of] > 1 })
}

// quantities finds the numbers of things in a sentence.
func quantities(text string) []quantity {
	tokens := arabic.Tokenize(text)
	norm := make([]string, len(tokens))
	for i, t := range tokens {
		norm[i] = arabic.Normalize(t.Text)
	}
	var out []quantity
	for i := 0; i < len(tokens); {
		n, used := numberAt(tokens, norm, i)
		if used == 0 {
			i++
			continue
		}
		if q, ok := countedThing(tokens, norm, i, i+used); ok {
			q.n = n
			out = append(out, q)
		}
		i += used
	}
	return out
}

// numberAt reads a number in digits or words at a token.
func numberAt(tokens []arabic.Token, norm []string, i int) (n, used int) {
	if tokens[i].Kind == arabic.Number && i > 0 && partOfNumber(tokens, i) {
		return 0, 0
	}
	return arabic.Cardinal(norm[i:])
}

// partOfNumber reports whether a mark without a space ties the number to one before it: a score, a date, a clock.
func partOfNumber(tokens []arabic.Token, i int) bool {
	return tokens[i-1].Kind == arabic.Punct && tokens[i-1].End == tokens[i].Start
}

// countedThing says what a number counts: the thing after it, or that before it when what follows are people
// or nothing that is counted (مقتل 30 شخصا، مقتل 30).
func countedThing(tokens []arabic.Token, norm []string, first, end int) (quantity, bool) {
	after := ""
	if end < len(tokens) && tokens[end].Kind == arabic.Word {
		after = norm[end]
	}
	if thing := counted[after]; thing > 0 {
		return quantity{of: thingName(thing), text: join(tokens[first : end+1])}, true
	}
	if after == "" || people[after] {
		for i := first - 1; i >= 0 && i >= first-2; i-- {
			if thing := counted[strings.TrimPrefix(norm[i], "و")]; thing > 0 {
				if after != "" {
					end++
				}
				return quantity{of: thingName(thing), text: join(tokens[i:end])}, true
			}
		}
	}
	if after == "" || units[after] || people[after] || len(after) <= 2*letter || arabic.IsStopWord(after) || relativePronouns[after] || isMonth(after) {
		return quantity{}, false
	}
	return quantity{of: after, text: join(tokens[first : end+1])}, true
}

func isMonth(norm string) bool {
	month, _ := arabic.Month([]string{norm})
	return month > 0
}

func thingName(n int) string { return string(rune('0' + n)) }

func join(tokens []arabic.Token) string {
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = t.Text
	}
	return strings.Join(words, " ")
}
