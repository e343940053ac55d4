# Two commands matter: `make site` builds the portfolio of this repository, `make test` proves it.
# Both work from nothing on Debian 12 with Swift 6.3, git, make and apt.

.PHONY: site test lint bench fuzz dist clean tools

SKIFTE_FLAGS ?=
BENCH_N ?= 1000
BENCH_ROWS ?= 10000000
# Outside the repository: rows about people are refused inside one, made-up ones too.
BENCH_EXTRACT ?= $${XDG_CACHE_HOME:-$$HOME/.cache}/skifte-benchmark
FUZZ_RUNS ?= 300000

release = $$(swift build -c release --show-bin-path)

site: tools
	swift build -c release --product skifte
	"$(release)/skifte" build $(SKIFTE_FLAGS)
	"$(release)/skifte" prove _site
	@echo "Open $(CURDIR)/_site/index.html"

test: tools
	swift test

lint:
	swift format lint --strict -r -p Sources Tests Benchmarks Fuzz Package.swift

# Measures how fast series are analysed, then makes BENCH_N synthetic projects and measures how fast
# the release binary builds them. Then makes an extract of BENCH_ROWS rows and counts it, beside
# DuckDB if python3, or the PYTHON given, has it.
bench: tools
	swift build -c release --product skifte
	swift build -c release --product benchmark
	"$(release)/benchmark" "$(release)/skifte" $(BENCH_N) .build/benchmark-site
	"$(release)/benchmark" tally "$(release)/skifte" $(BENCH_ROWS) "$(BENCH_EXTRACT)"

# One file that runs on any Linux of this architecture and needs nothing beside it but /proc, which
# every running Linux has: for a region's server, or for WSL on a clinic's Windows. libcmark is
# linked from its archive by a .pc file of our own. Debian has no such archive of libzip, nor of the
# libcurl that the preview's server brings: this file counts extracts, checks and builds, but reads no
# workbooks and has no preview.
dist: tools
	mkdir -p .build/static
	printf 'Name: libcmark\nDescription: libcmark, from its archive\nVersion: %s\nCflags: %s\nLibs: -L%s -l:libcmark.a\n' \
	  "$$(pkg-config --modversion libcmark)" "$$(pkg-config --cflags libcmark)" \
	  "$$(pkg-config --variable=libdir libcmark)" >.build/static/libcmark.pc
	SKIFTE_ONE_FILE=yes PKG_CONFIG_PATH="$(CURDIR)/.build/static" swift build -c release --product skifte \
	  --scratch-path .build/dist -Xswiftc -static-executable
	mkdir -p dist
	cp "$$(SKIFTE_ONE_FILE=yes swift build -c release --scratch-path .build/dist -Xswiftc -static-executable --show-bin-path)/skifte" dist/skifte
	strip dist/skifte
	@if ldd dist/skifte >/dev/null 2>&1; then echo "dist/skifte is not static" >&2; exit 1; fi
	dist/skifte --version
	@echo "dist/skifte runs on any Linux of this kind of machine: $$(uname -m)"

# Feeds each reader FUZZ_RUNS inputs that libFuzzer makes out of the corpus; see Fuzz/README.md.
fuzz: tools
	SKIFTE_FUZZ=1 swift build -c release --sanitize fuzzer --product fuzz --scratch-path .build/fuzz
	@for target in csv workbook frontmatter markdown; do \
	  mkdir -p .build/fuzz/found/$$target; \
	  SKIFTE_FUZZ_TARGET=$$target .build/fuzz/release/fuzz .build/fuzz/found/$$target Fuzz/Corpus/$$target \
	    -runs=$(FUZZ_RUNS) -max_len=8192 -timeout=10 -rss_limit_mb=2048 \
	    -artifact_prefix=.build/fuzz/found/ -print_final_stats=1 || exit 1; \
	done

clean:
	rm -rf .build _site dist

# libcmark parses the Markdown, libzip opens workbooks; pkg-config tells Swift where they are.
tools:
	@command -v swift >/dev/null || { echo "Skifte needs Swift 6.3 or later: https://www.swift.org/install" >&2; exit 1; }
	@if ! pkg-config --exists libcmark libzip 2>/dev/null; then \
	  if ! command -v apt-get >/dev/null; then \
	    echo "Skifte needs libcmark, libzip and pkg-config; install them first (brew install cmark libzip pkgconf)." >&2; \
	    exit 1; \
	  fi; \
	  sudo=; if [ "$$(id -u)" != 0 ]; then sudo=sudo; fi; \
	  echo "Installing libcmark-dev, libzip-dev and pkg-config with apt-get."; \
	  $$sudo apt-get update -qq && \
	  $$sudo env DEBIAN_FRONTEND=noninteractive \
	    apt-get install -y -qq --no-install-recommends libcmark-dev libzip-dev pkg-config >/dev/null; \
	fi
