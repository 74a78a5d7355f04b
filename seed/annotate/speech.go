package annotate

func addSpeech(l lexiconBuilder) {}

type quotation struct{ open, first, last int }
