package annotate

import (
	"strings"
	"sync"
)

// Small lists of the tables that are looked up outside the lexicon.

var abdNames = sync.OnceValue(func() map[string]bool { return normSet(table("names.txt")["abd"]) })

var kunyas = sync.OnceValue(func() map[string]bool { return normSet(table("names.txt")["kunya"]) })

// outerHeads are the nouns before an organisation's name that are no part of it.
var outerHeads = sync.OnceValue(func() map[string]bool { return normSet(table("heads.txt")["organization-outer"]) })

// naturalHeads are those before a place that is known without them.
var naturalHeads = sync.OnceValue(func() map[string]bool { return normSet(table("heads.txt")["place-natural"]) })

// placeAdjectives are the names of places that are adjectives in the feminine too.
var placeAdjectives = sync.OnceValue(func() map[string]bool { return normSet(table("heads.txt")["place-adjective"]) })

// common are the institutions that every country has, by head noun or whole.
var common = sync.OnceValue(func() map[string]bool {
	h := table("heads.txt")
	return normSet(append(h["common"], h["common-name"]...))
})

// owners are the given names of the person whom a surname alone means, by that
// surname.
var owners = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for _, row := range table("names.txt")["surname-owner"] {
		surname, given, _ := strings.Cut(row, "=")
		out[normWords(surname)[0]] = normWords(given)
	}
	return out
})

// withinTitle are words that end a title elsewhere, right after its role noun:
// مدير عام, لاعب وسط.
var withinTitle = sync.OnceValue(func() map[string]bool { return normSet(table("titles.txt")["within"]) })

// eastWords are the syllables of such names that are Arabic words too.
var eastWords = sync.OnceValue(func() map[string]bool { return normSet(table("names.txt")["east-asian-word"]) })

// familyPairs are families of two words, the first of which is no name by itself.
var familyPairs = sync.OnceValue(func() map[string]bool { return normSet(table("names.txt")["family-pair"]) })

// deputies are role nouns of those who speak or act for somebody.
var deputies = sync.OnceValue(func() map[string]bool { return normSet(table("titles.txt")["deputy"]) })

// generations tell a father from his son: جونيور.
var generations = sync.OnceValue(func() map[string]bool { return normSet(table("titles.txt")["generation"]) })

// eastFamilies and eastSyllables are the parts of names like كيم جونغ أون.
var eastFamilies = sync.OnceValue(func() map[string]bool { return normSet(table("names.txt")["east-asian-family"]) })

var koreanFamilies = sync.OnceValue(func() map[string]bool { return normSet(table("names.txt")["korean-family"]) })

var eastSyllables = sync.OnceValue(func() map[string]bool { return normSet(table("names.txt")["east-asian-syllable"]) })

// institutions are the offices known by their noun alone: الشرطة.
var institutions = sync.OnceValue(func() map[string]bool { return normSet(table("sources.txt")["institution"]) })

// social are the words before a network on which something was said.
var social = sync.OnceValue(func() map[string]bool { return normSet(table("sources.txt")["social"]) })

// mediaHeads are the first words of media without a name.
var mediaHeads = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, e := range table("sources.txt")["media"] {
		out[normWords(e)[0]] = true
	}
	return out
})
