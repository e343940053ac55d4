# Two commands matter: `make site` builds the portfolio of this repository, `make test` proves it.
# Both work from nothing on Debian 12 with Swift 6.3, git, make and apt.

.PHONY: site test lint bench clean tools

SKIFTE_FLAGS ?=
BENCH_N ?= 1000

release = $$(swift build -c release --show-bin-path)

site: tools
	swift build -c release --product skifte
	"$(release)/skifte" build $(SKIFTE_FLAGS)
	@echo "Open $(CURDIR)/_site/index.html"

test: tools
	swift test

lint:
	swift format lint --strict -r -p Sources Tests Benchmarks Package.swift

# Measures how fast series are analysed, then makes BENCH_N synthetic projects and measures how fast
# the release binary builds them.
bench: tools
	swift build -c release --product skifte
	swift build -c release --product benchmark
	"$(release)/benchmark" "$(release)/skifte" $(BENCH_N) .build/benchmark-site

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
