# What one can do here. Every target does its own set-up once and remembers it under build/.
.DEFAULT_GOAL := help
.PHONY: help demo test check bench setup fmt clean

help: ## show this list
	@sed -nE 's/^([a-z]+):.*## (.*)/\1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r name what; do printf '  make %-7s %s\n' "$$name" "$$what"; done

demo: ## build, start Lydhør on SQLite with a demo hearing, and say where to open it
	@scripts/demo

test: ## every test: format, lints, Rust on SQLite and PostgreSQL, browser, accessibility, HTML
	@scripts/test

check: ## the quick part: format, lints, licences, documentation, unit tests
	@scripts/check

bench: ## measure, and print a table of ratios
	@scripts/bench

setup: ## fetch what the tests need (root: from Debian too; otherwise it names what to install)
	@scripts/setup test

fmt: ## bring Rust, CSS and JavaScript to the house format
	@scripts/fmt

clean: ## remove what was built
	rm -rf build target
