package annotate

// word is what the tables know of one token.
type word struct{}
