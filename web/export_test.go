package web

// Serve lets the tests hand in files of their own in place of the bundle.
var Serve = serve
