package arabic

// IsStopWord reports whether a normalised word is too common to search by.
func IsStopWord(norm string) bool { return false }
