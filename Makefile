# Two commands matter: `make site` builds the portfolio of this repository, `make test` proves it.
# Both work from nothing on Debian 12 with Swift 6.3, git, make and apt.

.PHONY: site test lint bench fuzz clean tools

SKIFTE_FLAGS ?=
BENCH_N ?= 1000
FUZZ_RUNS ?= 300000

release = $$(swift build -c release --show-bin-path)

site: tools
	swift build -c release --product skifte
	"$(release)/skifte" build $(SKIFTE_FLAGS)
	@echo "Open $(CURDIR)/_site/index.html"

test: tools
	swift test

lint:
	swift format lint --strict -r -p Sources Tests Benchmarks Fuzz Package.swift

# Measures how fast series are analysed, then makes BENCH_N synthetic projects and measures how fast
# the release binary builds them.
bench: tools
	swift build -c release --product skifte
	swift build -c release --product benchmark
	"$(release)/benchmark" "$(release)/skifte" $(BENCH_N) .build/benchmark-site

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
	rm -rf .build _site

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
