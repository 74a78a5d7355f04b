package model

// A feature as the field learns it, and as the weights file keeps it. Features
// of words are hashed; those of pairs of words and of documents are few enough
// to be numbered.

// sheet numbers.
const (
	wordSheet = iota
	pairSheet
	documentSheet
	numSheets
)

// ID is a feature of a token while its weight is learned: what is said and
// where it stands.
type ID uint64

const (
	placeBits     = 3 // the lowest: the offset of a word's feature, or the sheet of another
	pairPlace     = NumOffsets
	documentPlace = NumOffsets + 1
)

// At is the feature of a word as seen from offset d; 0 is the word itself.
func At(hash uint64, d int) ID { return ID(hash)>>placeBits<<placeBits | ID(d+Reach) }

// keyBits of a hash are kept, the upper ones: two of a hundred thousand
// features have one key about ten times.
const keyBits = 32 - placeBits

// Place returns the sheet of a feature and its key there.
func (id ID) Place() (sheet int, key uint32) {
	switch place := id & (1<<placeBits - 1); place {
	case pairPlace:
		return pairSheet, uint32(id >> placeBits)
	case documentPlace:
		return documentSheet, uint32(id >> placeBits)
	default:
		return wordSheet, keyOf(uint64(id))<<placeBits | uint32(place)
	}
}

func keyOf(hash uint64) uint32 { return uint32(hash >> (64 - keyBits)) }

// Classes of words for pairs, of one granularity of the first tree. Words that
// are no Arabic words go by shape; words of which only a reading without
// proclitics has a class have classes of their own.
const (
	pairDepth  = 1
	pairBits   = 9
	pairBare   = 240 // and the class of the reading
	pairShapes = 2 * pairBare
	pairEdge   = 1<<pairBits - 1 // beyond the ends of the text
)

// MaxPairClass is the highest number a class of the granularity for pairs may have.
const MaxPairClass = pairBare - 1

// NumPairs is how many features of neighbouring words a token has: each two of
// the word and those beside it, by class. Pairs of words themselves, and longer
// rows of classes, add next to nothing to these and cost a look-up each.
const NumPairs = 3

func pairCodes(before, word, after uint16) [NumPairs]uint32 {
	b, w, a := uint32(before), uint32(word), uint32(after)
	return [NumPairs]uint32{b<<pairBits | w, 1<<(2*pairBits) | w<<pairBits | a, 2<<(2*pairBits) | b<<pairBits | a}
}

// Pairs returns the features of a word's neighbourhood; before and after are
// nil beyond the ends of the text.
func Pairs(before, word, after *Word) (out [NumPairs]ID) {
	class := func(w *Word) uint16 {
		if w == nil {
			return pairEdge
		}
		return w.pair
	}
	for i, c := range pairCodes(class(before), class(word), class(after)) {
		out[i] = ID(c)<<placeBits | pairPlace
	}
	return out
}

// Features of a word from the rest of its document, by the parts it has there
// in names.
const (
	documentOwn    = 0                         // part, how often: 1 to 3 or more
	documentBefore = documentOwn + 3*numParts  // part of the word after it
	documentAfter  = documentBefore + numParts // part of the word before it
	documentTop    = documentAfter + numParts  // most frequent part, share of names in fourths, how often: 1 to 4 or more
	numDocument    = documentTop + numParts*5*4
)

func documentID(code int) ID { return ID(code)<<placeBits | documentPlace }
