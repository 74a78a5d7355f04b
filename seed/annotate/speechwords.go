package annotate

import "sync"

// The small word lists of cues.txt and sources.txt that quotes and citations look
// up, each by the name of its section.

// wordSet is a set of normalised words.
type wordSet = map[string]bool

// speech are these lists: first those of words of saying, then those of sources.
type speech struct {
	marker, bareMarker, negation, tail, phraseTail, thatOwner, was, subjectOpener       wordSet
	calling, deixis, then, manner, goesOn, publishing, pointing, days, accusing, sister wordSet
	masculine, every, thatless, ownSubject, carries, whenever, manly, asHePutIt         wordSet
	describing, recognizing, informing, holding, meantime, stood, standing, opening     wordSet
	turning, going, period, periodAdjective                                             wordSet

	definite, document, media, statement, accusative, some, sourceVerb, relative        wordSet
	preposition, adjective, meeting, governing, owned, nobody, verbalNoun, textNoun     wordSet
	jointPaper, listener, programme, hisOffice, everywhere, many, ofThem, told          wordSet
	ofNoNation, ofState, news, artwork, mediaNoun, paperHead, listing, anyone, official wordSet
	family, plurals, others, networking, attribution, citing                            wordSet
}

var speechWords = sync.OnceValue(func() *speech {
	t, s := table("cues.txt"), table("sources.txt")
	return &speech{
		marker:          normSet(t["marker"]),
		bareMarker:      normSet(t["bare-marker"]),
		negation:        normSet(t["negation"]),
		tail:            normSet(t["tail"]),
		phraseTail:      normSet(t["phrase-tail"]),
		thatOwner:       normSet(t["that-owner"]),
		was:             normSet(t["was"]),
		subjectOpener:   normSet(t["subject-opener"]),
		calling:         normSet(t["calling"]),
		deixis:          normSet(t["deixis"]),
		then:            normSet(t["then"]),
		manner:          normSet(t["manner"]),
		goesOn:          normSet(t["goes-on"]),
		publishing:      normSet(t["publishing"]),
		pointing:        normSet(t["pointing"]),
		days:            normSet(t["days"]),
		accusing:        normSet(t["accusing"]),
		sister:          normSet(t["sister"]),
		masculine:       normSet(t["masculine"]),
		every:           normSet(t["every"]),
		thatless:        normSet(t["thatless"]),
		ownSubject:      normSet(t["own-subject"]),
		carries:         normSet(t["carries"]),
		whenever:        normSet(t["whenever"]),
		manly:           normSet(t["manly"]),
		asHePutIt:       normSet(t["as-he-put-it"]),
		describing:      normSet(t["describing"]),
		recognizing:     normSet(t["recognizing"]),
		informing:       normSet(t["informing"]),
		holding:         normSet(t["holding"]),
		meantime:        normSet(t["meantime"]),
		stood:           normSet(t["stood"]),
		standing:        normSet(t["standing"]),
		opening:         normSet(t["opening"]),
		turning:         normSet(t["turning"]),
		going:           normSet(t["going-on"]),
		period:          normSet(t["period"]),
		periodAdjective: normSet(t["period-adjective"]),

		definite:    normSet(s["unnamed-definite"]),
		document:    normSet(s["document"]),
		media:       normSet(s["media"]),
		statement:   normSet(s["statement"]),
		accusative:  normSet(s["unnamed-accusative"]),
		some:        normSet(s["some"]),
		sourceVerb:  normSet(s["source-verb"]),
		relative:    normSet(s["relative"]),
		preposition: normSet(s["preposition"]),
		adjective:   normSet(s["adjective"]),
		meeting:     normSet(s["meeting"]),
		governing:   normSet(s["governing"]),
		owned:       normSet(s["owned"]),
		nobody:      normSet(s["nobody"]),
		verbalNoun:  normSet(s["verbal-noun"]),
		textNoun:    normSet(s["text-noun"]),
		jointPaper:  normSet(s["joint-paper"]),
		listener:    normSet(s["listener"]),
		programme:   normSet(s["programme"]),
		hisOffice:   normSet(s["his-office"]),
		everywhere:  normSet(s["everywhere"]),
		many:        normSet(s["many"]),
		ofThem:      normSet(s["of-them"]),
		told:        normSet(s["told"]),
		ofNoNation:  normSet(s["of-no-nation"]),
		ofState:     normSet(s["of-state"]),
		news:        normSet(s["news"]),
		artwork:     normSet(s["artwork"]),
		mediaNoun:   normSet(s["media-noun"]),
		paperHead:   normSet(s["paper-head"]),
		listing:     normSet(s["listing"]),
		anyone:      normSet(s["anyone"]),
		official:    normSet(s["official"]),
		family:      normSet(s["family"]),
		plurals:     normSet(s["plural"]),
		others:      normSet(s["others"]),
		networking:  normSet(s["networking"]),
		attribution: normSet(s["attribution"]),
		citing:      normSet(s["citing"]),
	}
})
