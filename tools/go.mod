// The linters, in a module of their own so that the program's stays small. From
// the folder above: go tool -modfile=tools/go.mod NAME ./...
module sijill/tools

go 1.26.8

tool (
	github.com/jingyugao/rowserrcheck
	github.com/polyfloyd/go-errorlint
	github.com/ryanrolds/sqlclosecheck
)

require github.com/vektah/gqlparser/v2 v2.5.64

require (
	github.com/agnivade/levenshtein v1.2.2 // indirect
	github.com/jingyugao/rowserrcheck v1.1.1 // indirect
	github.com/polyfloyd/go-errorlint v1.8.0 // indirect
	github.com/ryanrolds/sqlclosecheck v0.6.0 // indirect
	golang.org/x/mod v0.41.0 // indirect
	golang.org/x/sync v0.23.0 // indirect
	golang.org/x/tools v0.51.0 // indirect
)
