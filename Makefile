# Every command here can be typed as it stands.

FUZZTIME ?= 30s
CORPUS ?= testdata/wording/*.jsonl

.PHONY: build test lint bench eval fuzz update install

build: ## the binary, in bin/
	CGO_ENABLED=0 go build -trimpath -o bin/okr ./cmd/okr

test: ## every test
	go test ./...

lint: ## what the code itself must hold
	test -z "$$(gofmt -l . | tee /dev/stderr)"
	go vet ./...
	go run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...

bench: build ## the promises about speed: start-up, one file, many files, memory
	go test -run '^$$' -bench . -benchmem ./okr/... ./lint/...
	go test -run '^$$' -bench . -benchtime 5x ./cmd/okr

eval: ## how well the sentences of CORPUS are read, and which are misread
	go run ./cmd/eval -misses all $(CORPUS)

fuzz: ## each fuzz target for FUZZTIME
	.ci/fuzz $(FUZZTIME)

update: ## the expected outputs of the tests, from what they are now
	go test ./cmd/okr ./lint/rules ./lint/output ./okr/report ./okr/draw -update

install: ## okr, where go puts binaries
	go install ./cmd/okr
