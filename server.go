// Sijill (سجل) is an archive of Arabic news: it reads articles into one SQLite file and answers questions about them
// in GraphQL. This is the command; each of its parts stands in package command.
package main

import (
	"context"
	_ "embed"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"sijill/command"
)

//go:embed schema.graphql
var schema string

// version is set when a release is built: -ldflags "-X main.version=v1.2.3".
var version = ""

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := command.Run(ctx, os.Args, command.Program{Version: programVersion(), Schema: schema})
	stop()
	os.Exit(code)
}

// programVersion is that of the release, else that of the module or the commit it was built from.
func programVersion() string {
	if version != "" {
		return version
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			return "development, " + s.Value[:min(12, len(s.Value))]
		}
	}
	return "development"
}
