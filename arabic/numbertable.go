package arabic

import "strings"

// The number words of Arabic. Spellings of one number are parted by the Arabic
// comma and written in full; normalising folds hamza, ya and marks.

// unitWords has one to nine, feminine, masculine, construct and case forms.
// أحد and إحدى count only in compounds (أحد عشر): alone they are "someone".
var unitWords = []string{
	"واحد، واحدة، واحدا، أحد، إحدى، أحدى",
	"اثنان، اثنين، اثنا، اثني، اثنتان، اثنتين، اثنتا، اثنتي، إتنين، اثنتى",
	"ثلاث، ثلاثة، ثلاثا، تلاتة",
	"أربع، أربعة، أربعا",
	"خمس، خمسة، خمسا",
	"ست، ستة، ستا",
	"سبع، سبعة، سبعا",
	"ثمان، ثماني، ثمانية، ثمانيا، تمانية",
	"تسع، تسعة، تسعا",
}

// compoundOnly are units that are no number alone: someone, or Sunday and Monday.
var compoundOnly = newWordSet("أحد، إحدى، أحدى، اثنا، اثني، اثنتا، اثنتي، الأحد، الإحدى، الاثنين، الاتنين")

const tenWords = "عشر، عشرة، عشرا"

// tensWords has twenty to ninety.
var tensWords = []string{
	"عشرون، عشرين", "ثلاثون، ثلاثين", "أربعون، أربعين", "خمسون، خمسين",
	"ستون، ستين", "سبعون، سبعين", "ثمانون، ثمانين", "تسعون، تسعين",
}

const hundredWords = "مئة، مائة، مية"

// hundredsWords has two hundred to nine hundred as one word; three hundred and
// more are written as two words too.
var hundredsWords = []string{
	"مئتان، مئتين، مائتان، مائتين، مئتا، مئتي، مائتا، مائتي، ميتين",
	"ثلاثمئة، ثلاثمائة، ثلثمائة، ثلاثمية", "أربعمئة، أربعمائة، اربعمية", "خمسمئة، خمسمائة، خمسمية",
	"ستمئة، ستمائة، ستمية", "سبعمئة، سبعمائة، سبعمية", "ثمانمئة، ثمانمائة، ثمانيمئة، ثمانيمائة، ثمنمئة، ثمنمائة", "تسعمئة، تسعمائة، تسعمية",
}

// scaleWords are the words that multiply what stands before them. Alone, the
// singular is one of them and the dual two; plural and accusative (آلاف, ألفا)
// alone are no number ("thousands of", or one thousand, or two).
var scaleWords = []struct {
	value                     int
	singular, dual, dependent string
}{
	{1_000, "ألف", "ألفان، ألفين، ألفي", "آلاف، ألفا"},
	{1_000_000, "مليون", "مليونان، مليونين، مليوني", "ملايين، مليونا"},
	{1_000_000_000, "مليار، بليون", "ملياران، مليارين، ملياري، بليونين", "مليارات، مليارا، بلايين، بليونا"},
	{1_000_000_000_000, "تريليون، ترليون", "تريليونين، ترليونين، تريليوني", "تريليونات، ترليونات، تريليونا"},
}

// ordinalWords has first to tenth, masculine and feminine.
var ordinalWords = []string{
	"أول، أولى", "ثاني، ثانية، ثان", "ثالث، ثالثة", "رابع، رابعة", "خامس، خامسة",
	"سادس، سادسة", "سابع، سابعة", "ثامن، ثامنة", "تاسع، تاسعة", "عاشر، عاشرة",
}

// firstInCompounds says one in eleventh, twenty-first and so on.
const firstInCompounds = "حادي، حادية، واحد، واحدة"

// numeralClass is the place of a number word in the grammar.
type numeralClass uint8

const (
	noNumeral      numeralClass = iota
	unitClass                   // 1–9
	tenClass                    // the word for 10, alone or in 11–19
	tensClass                   // 20–90
	hundredClass                // 100, alone or after a unit
	hundredsClass               // 200–900 in one word
	scaleClass                  // 1000, a million …: multiplies
	dualClass                   // 2000, two million …
	dependentClass              // multiplies, but is no number alone
)

type numeral struct {
	class numeralClass
	value int
}

var numerals = buildNumerals()

func buildNumerals() map[string]numeral {
	m := map[string]numeral{}
	add := func(class numeralClass, value int, spellings string) {
		for s := range strings.SplitSeq(spellings, "،") {
			m[normalizePhrase(s)] = numeral{class, value}
		}
	}
	for i, s := range unitWords {
		add(unitClass, i+1, s)
	}
	add(tenClass, 10, tenWords)
	for i, s := range tensWords {
		add(tensClass, (i+2)*10, s)
	}
	add(hundredClass, 100, hundredWords)
	for i, s := range hundredsWords {
		add(hundredsClass, (i+2)*100, s)
	}
	for _, s := range scaleWords {
		add(scaleClass, s.value, s.singular)
		add(dualClass, 2*s.value, s.dual)
		add(dependentClass, s.value, s.dependent)
	}
	return m
}

var (
	ordinals      = newPhraseTable(ordinalWords)
	compoundFirst = newWordSet(firstInCompounds)
)

// wordSet is a set of normalised words.
type wordSet map[string]struct{}

// newWordSet reads words as in print, parted by the Arabic comma or white space.
func newWordSet(lists ...string) wordSet {
	set := wordSet{}
	for _, list := range lists {
		for _, w := range strings.Fields(strings.ReplaceAll(list, "،", " ")) {
			set[Normalize(w)] = struct{}{}
		}
	}
	return set
}

func (s wordSet) has(word string) bool {
	_, ok := s[word]
	return ok
}
