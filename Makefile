# `make run` to see Sijill, `make test` to check it. Both need Go, `run` also
# Node; every target is one line that can be typed by hand.
.PHONY: run test web generate lint fmt bench release clean help

platforms = linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64
page = web/index.html web/vite.config.js $(wildcard web/src/* web/examples/*)

run: web ## serve the archive, seeding the sample if there is none yet
	go run .

test: ## check and test everything
	go vet ./... && go test ./...

web: web/dist/index.html ## build the playground's page

generate: ## write graph/generated anew from schema.graphql
	go run ./graph/generate

lint: ## run the linters
	go vet ./... && go tool staticcheck ./... && tools/lint

fmt: ## format the Go code
	go fmt ./...

bench: ## measure the server beside others
	go -C bench run .

release: web ## build the program for every platform into dist/
	for p in $(platforms); do CGO_ENABLED=0 GOOS=$${p%/*} GOARCH=$${p#*/} go build -trimpath -o dist/$$(echo $$p | tr / -)/ . || exit 1; done

clean: ## remove what was built; archives stay
	rm -rf dist bin web/node_modules && find web/dist -mindepth 1 ! -name .keep -delete

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.* ## /\1 \t/p' Makefile

web/dist/index.html: web/node_modules/.package-lock.json $(page)
	npm --prefix web run build

web/node_modules/.package-lock.json: web/package.json web/package-lock.json
	npm --prefix web ci
