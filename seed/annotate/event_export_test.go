package annotate

// EventsOf lets the tests outside the package read the events of parts without an article around them.
var EventsOf = eventsOf
