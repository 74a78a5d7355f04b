// A name taken apart: given name, names between, last name, and what tells a king or a father from his
// namesake. Compounds are joined (بن سلمان, دي ميستورا), so that each part is one word.
package resolve

import (
	"slices"
	"strings"

	"sijill/arabic"
)

// fullName is a person's name in normalised parts.
type fullName struct {
	parts      []string // given name first, last name last
	generation string   // الأب, الابن, السادس: tells namesakes apart; empty for most
	doubled    bool     // written twice over: a text that repeats it was read as one name
}

// given and last are empty where the name has no such part.
func (n fullName) given() string { return n.parts[0] }

func (n fullName) last() string {
	if len(n.parts) < 2 {
		return ""
	}
	return n.parts[len(n.parts)-1]
}

func (n fullName) middles() []string {
	if len(n.parts) < 3 {
		return nil
	}
	return n.parts[1 : len(n.parts)-1]
}

// single reports whether the name is one word, perhaps a compound: ميسي, نصر الله.
func (n fullName) single() bool { return len(n.parts) == 1 && n.generation == "" }

// parseName takes a name apart. It always gives at least one part.
func parseName(name string) fullName {
	words := strings.Fields(arabic.NameKey(name))
	var n fullName
	for i := 0; i < len(words); {
		part, used := compound(words[i:])
		i += used
		if len(n.parts) > 0 && used == 1 && generations[part] { // الثاني, but not آل ثاني
			n.generation = strings.TrimSpace(n.generation + " " + part)
			continue
		}
		if len(n.parts) > 0 && joinsBefore[part] {
			n.parts[len(n.parts)-1] += part
			continue
		}
		n.parts = append(n.parts, part)
	}
	if len(n.parts) == 0 {
		n.parts = []string{""}
	}
	if half := len(n.parts) / 2; half > 1 && slices.Equal(n.parts[:half], n.parts[half:]) {
		n.parts, n.doubled = n.parts[:half], true
	}
	return n
}

// compound joins the words at the start that make one part, and says how many they are.
func compound(words []string) (part string, used int) {
	for used < len(words) {
		word := words[used]
		used++
		if used == len(words) || !joinsAfter[word] {
			return part + word, used
		}
		part += word
	}
	return part, used
}

// bare is a word without the definite article, where enough of it remains to be a name.
func bare(word string) string {
	if rest, ok := strings.CutPrefix(word, "ال"); ok && len(rest) >= 3*letter {
		return rest
	}
	return word
}

// letter is the length of an Arabic letter in bytes of UTF-8.
const letter = 2

// skeleton is what remains of a foreign name however it is spelled: its consonants, without doubling.
func skeleton(word string) string { return fold(bare(word), nil) }

// coarseSkeleton is a skeleton in which the letters that one foreign sound is written with are one.
func coarseSkeleton(word string) string {
	return fold(strings.ReplaceAll(bare(word), "تش", "ج"), soundClasses)
}

func fold(word string, classes map[rune]rune) string {
	var b strings.Builder
	last := rune(-1)
	for i, r := range word {
		if vowels[r] && (i > 0 || r == 'ا' || r == 'ع') { // يورغن, هيلي, واين keep their first letter
			last = -1
			continue
		}
		if c, ok := classes[r]; ok {
			r = c
		}
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}
