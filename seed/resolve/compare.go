// Whether two names can be one person's: surely, perhaps (if there is evidence besides the names), or not.
package resolve

import (
	"slices"
	"strings"
)

// match is how well two names fit.
type match uint8

const (
	different match = iota
	faint           // one person only if much besides the name says so: غوتيريس, غوتيريش
	perhaps         // one person only if something besides the name says so
	sure            // one person unless something speaks against it
)

// compare says whether two names can be one person's. A lone name is nobody's but its own.
func compare(a, b fullName) match {
	if a.generation != b.generation {
		return different
	}
	if sameLetters(a, b) {
		return sure
	}
	if alsoKnownAs(a, b) {
		return sure // ستورمي دانيالز, ستيفاني كليفورد
	}
	if isSuffix(a.parts, b.parts) && firstDropped(b, a) || isSuffix(b.parts, a.parts) && firstDropped(a, b) {
		return perhaps // جواد ظريف, محمد جواد ظريف
	}
	given := compareGiven(a.given(), b.given())
	if given == different {
		return different
	}
	if len(a.parts) < 2 || len(b.parts) < 2 {
		if a.generation != "" {
			return perhaps // عبد الله الثاني, عبد الله الثاني بن الحسين
		}
		return different
	}
	last := compareLast(a.last(), b.last())
	if x, y := bare(a.last()), bare(b.last()); last < sure && x != y && !foreign(a) && !foreign(b) && (ofHouse(a.last()) || ofHouse(b.last())) {
		last = compareFamilies(x, y)
	}
	if last == different {
		if given == sure && (isPrefix(a.parts, b.parts) || isPrefix(b.parts, a.parts) || sameFather(a, b)) {
			return perhaps // محمد بن سلمان, محمد بن سلمان آل سعود
		}
		return different
	}
	if last == faint && len(a.parts) != len(b.parts) {
		return different
	}
	middles := compareMiddles(a.middles(), b.middles())
	if len(a.parts) != len(b.parts) && arabicGiven[bare(a.last())] {
		middles = min(middles, perhaps) // أحمد محمد and أحمد علي محمد: names that thousands bear
	}
	return min(given, last, middles)
}

// sameLetters reports whether two names differ in spaces only: شي جين بينغ, شي جينبينغ.
func sameLetters(a, b fullName) bool { return strings.Join(a.parts, "") == strings.Join(b.parts, "") }

// sameFather reports whether two names go on with the same "son of": what follows is the grandfather in one
// and the house in the other.
func sameFather(a, b fullName) bool {
	return a.parts[1] == b.parts[1] && dropSon(a.parts[1]) != a.parts[1]
}

// compareGiven compares first names: the same, forms of one name, an initial, or near spellings.
func compareGiven(a, b string) match {
	switch {
	case a == b:
		return sure
	case sharesVariant(givenVariants, a, b):
		return sure
	case a != b && bare(a) == bare(b):
		return perhaps // المهدي, مهدي
	case len(a) == letter || len(b) == letter:
		if a[:min(len(a), letter)] == b[:min(len(b), letter)] {
			return perhaps
		}
		return different
	}
	return near(a, b)
}

// sharesVariant reports whether a table has two words in one line.
func sharesVariant(table map[string][]int, a, b string) bool {
	for _, line := range table[a] {
		if slices.Contains(table[b], line) {
			return true
		}
	}
	return false
}

// compareLast compares last names: the same with or without the article, or near spellings.
func compareLast(a, b string) match {
	if a == b {
		return sure
	}
	if x := bare(a); x == bare(b) {
		if arabicGiven[x] {
			return perhaps // علي and العلي are two families as a rule
		}
		return sure
	}
	if sameButEnding(a, b) {
		return sure
	}
	if sharesVariant(surnameVariants, a, b) {
		return perhaps
	}
	return near(a, b)
}

// sameButEnding reports whether two long names differ only in how a final a is written: بنزيمة, بنزيما.
func sameButEnding(a, b string) bool {
	const long = 5 * letter
	x, y := strings.TrimSuffix(a, "ه"), strings.TrimSuffix(b, "ا")
	if x == a {
		x, y = strings.TrimSuffix(a, "ا"), strings.TrimSuffix(b, "ه")
	}
	return len(a) >= long && len(a) == len(b) && x == y && x != a
}

// alsoKnownAs reports whether two names have nothing in common but their bearer, whom an article may well name
// both ways.
func alsoKnownAs(a, b fullName) bool {
	return sharesVariant(knownAs, strings.Join(a.parts, ""), strings.Join(b.parts, ""))
}

// ofHouse reports whether a last name is surely Arabic, so that long vowels and single consonants tell it from
// others: it has the article, بن or أبو.
func ofHouse(last string) bool {
	return strings.HasPrefix(last, "ال") || strings.HasPrefix(last, "بن") || strings.HasPrefix(last, "ابو")
}

// compareFamilies compares two Arabic last names: slips of the pen at most are one, a letter of the same sound
// (السليطي, السليتي) or a vowel too many between two consonants (الجهيناوي, الجيهيناوي). البرادعي and البراهمي are
// two, and so are الخليفي and آل خليفة.
func compareFamilies(a, b string) match {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	switch {
	case len(x) == len(y) && i < len(x) && string(x[i+1:]) == string(y[i+1:]) && oneSound(x[i], y[i]):
		return faint
	case len(y) == len(x)+1 && i > 0 && i < len(x) && string(x[i:]) == string(y[i+1:]) && vowels[y[i]]:
		return faint
	}
	return different
}

// oneSound reports whether two consonants are written for one sound.
func oneSound(a, b rune) bool {
	x, y := a, b
	if c, ok := soundClasses[a]; ok {
		x = c
	}
	if c, ok := soundClasses[b]; ok {
		y = c
	}
	return x == y && !vowels[a] && !vowels[b]
}

// compareMiddles allows the names between to be left out, but not to be others.
func compareMiddles(a, b []string) match {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for _, name := range b {
		if i < len(a) && compareGiven(dropSon(a[i]), dropSon(name)) != different {
			i++
		}
	}
	if i < len(a) {
		return different
	}
	return sure
}

// dropSon takes بن off: محمد بن زايد and محمد زايد name the same father.
func dropSon(part string) string {
	const son = "بن"
	if len(part) > len(son)+letter && part[:len(son)] == son {
		return part[len(son):]
	}
	return part
}

// minSkeleton is how many consonants two spellings must share before they can be one name.
const minSkeleton = 2

// near says whether two words can be spellings of one foreign name. It is never sure.
func near(a, b string) match {
	if arabicGiven[bare(a)] && arabicGiven[bare(b)] {
		return different
	}
	x, y := skeleton(a), skeleton(b)
	if x == y && len(x) == minSkeleton*letter && vowelAtEdges(a) != vowelAtEdges(b) {
		return different // كومي, كيم; دياب, أديب
	}
	if x == y && len(x) >= minSkeleton*letter {
		return perhaps
	}
	if len(x) > minSkeleton*letter && len(y) > minSkeleton*letter && oneLetterApart(x, y) {
		if coarseSkeleton(a) == coarseSkeleton(b) {
			return perhaps
		}
		return faint
	}
	x, y = coarseSkeleton(a), coarseSkeleton(b)
	if x == y && len(x) > minSkeleton*letter {
		return perhaps
	}
	return different
}

// vowelAtEdges tells whether a word begins and whether it ends with a vowel.
func vowelAtEdges(word string) [2]bool {
	r := []rune(bare(word))
	return [2]bool{vowels[r[0]] && r[0] != 'ه', vowels[r[len(r)-1]]}
}

// oneLetterApart reports whether one letter added, dropped or changed, or two exchanged, makes one word the other.
func oneLetterApart(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x) < len(y) {
		return string(x[i:]) == string(y[i+1:])
	}
	if i == len(x) || string(x[i+1:]) == string(y[i+1:]) {
		return true
	}
	return i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && string(x[i+2:]) == string(y[i+2:])
}

// firstDropped reports whether a name is met without its first part too: محمد before another Arabic given name, or
// any foreign one, or whoever has a family of two words (محمود أحمدي نجاد). سعد الدين رفيق الحريري is no رفيق الحريري but
// his son.
func firstDropped(n, without fullName) bool {
	family := strings.HasSuffix(without.given(), "ي") && !arabicGiven[bare(without.given())]
	return foreign(n) || n.given() == "محمد" || family
}

// isPrefix reports whether a is how b begins.
func isPrefix(a, b []string) bool {
	return len(a) < len(b) && slices.Equal(a, b[:len(a)])
}

// isSuffix reports whether a, of at least two parts, is how b ends.
func isSuffix(a, b []string) bool {
	return len(a) > 1 && len(a) < len(b) && slices.Equal(a, b[len(b)-len(a):])
}
