# Copydesk. `make help` lists the commands; each installs what it needs.
SHELL := /bin/bash
node := node --import tsx
ready := node_modules/.package-lock.json

# `clients` is a folder too.
.PHONY: clients help extract test watch try fuzz mutations columns crash soak systems spark engines chromium web-test shells-test review-test review-picture order check validate bench steps tune train types bundle bundle-test vocabulary words docs golden clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 18

extract: $(ready) ## turn every document of documents/ into output/articles and output/audits, validated
	$(node) pipeline/cli.ts extract documents --out output

test: $(ready) ## run every test, or ONLY=file, folder, pattern or word of a path; an empty run is a failure
	$(node) test/runner/run.ts $(ONLY)

watch: $(ready) ## run tests again after every change; ONLY= as for test
	$(node) test/runner/watch.ts $(ONLY)

fuzz: $(ready) ## judge generated inputs of SEED (1) for SECONDS (60), or INPUTS=5000 of them, FROM=number; INPUT=number repeats one
	$(node) test/fuzz/fuzz.ts --seed $(or $(SEED),1) --from $(or $(FROM),0) \
		$(if $(INPUT),--input $(INPUT)) $(if $(INPUTS),--inputs $(INPUTS)) $(if $(SECONDS),--seconds $(SECONDS))

chromium: $(ready) ## give STRINGS (10000) inert texts of SEED (13) to the browser CHROMIUM=path; exits 2 without one
	$(node) test/oracle/chromium.ts --browser '$(CHROMIUM)' --seed $(or $(SEED),13) --strings $(or $(STRINGS),10000)

web-test: $(ready) ## compare copydesk/web in the browser CHROMIUM=path with Node on every capture; exits 2 without one
	$(node) test/web/in-browser.ts --browser '$(or $(CHROMIUM),/usr/bin/chromium)'

shells-test: $(ready) ## complete words of the command in zsh and in fish; exits 2 where one is missing
	$(node) test/completion/in-shells.ts

review-test: $(ready) ## correct a document on the page of review by keys, in the browser CHROMIUM=path; exits 2 without one
	$(node) test/review/browser/in-browser.ts --browser '$(or $(CHROMIUM),/usr/bin/chromium)'

review-picture: $(ready) ## write docs/review.png again, in the browser CHROMIUM=path
	$(node) bench/review/picture.ts '$(CHROMIUM)'

soak: $(ready) ## answer COUNT (30000) documents in one process; memory, files and handles must stay flat
	$(node) test/soak/soak.ts --count $(or $(COUNT),30000)

order: $(ready) ## answer COUNT (20000) documents in two orders in one process; each must get the same bytes twice
	$(node) test/soak/order.ts --count $(or $(COUNT),20000)

systems: $(ready) ## index into OpenSearch, Solr and PostgreSQL, installed and started here, and ask each of them; ONLY=solr one; OPTIONAL=1 passes over what cannot be installed
	$(node) test/systems/systems.ts $(if $(ONLY),--only $(ONLY)) $(if $(OPTIONAL),--optional)

spark: $(ready) ## do COUNT (5000) made documents in a cluster of Spark on this machine, killing processes, and compare with the command; exits 2 without Java or Python; OPTIONAL=1 passes over what cannot be installed
	$(node) test/spark/spark.ts --count $(or $(COUNT),5000) --seed $(or $(SEED),1) $(if $(OPTIONAL),--optional)

crash: $(ready) ## kill KILLS (200) runs at random instants from SEED (1), resume them and compare; COMMAND=1 with the whole command
	$(node) test/crash/crash.ts --kills $(or $(KILLS),200) --seed $(or $(SEED),1) $(if $(COMMAND),--command)

columns: $(ready) ## write the tables of the golden captures and open them with DuckDB and pandas, installed below node_modules/.cache
	pip install --quiet --disable-pip-version-check --target node_modules/.cache/columns/packages duckdb==2.0.1 pandas==3.1.1 pyarrow==26.0.1
	rm -rf node_modules/.cache/columns/tables
	$(node) pipeline/cli.ts extract test/golden --out node_modules/.cache/columns/tables --format parquet --quiet >/dev/null 2>&1 || true
	PYTHONPATH=node_modules/.cache/columns/packages python3 test/columns/check.py node_modules/.cache/columns/tables

mutations: $(ready) ## change one fact of an audit, a capture or an article, COUNT (10000) times from SEED (1); each must be seen
	$(node) test/verify/mutations.ts --count $(or $(COUNT),10000) --seed $(or $(SEED),1)

clients: $(ready) ## test the clients in Python and Java, killing their workers, and the package for Spark as far as it needs no Spark; names the language that is missing
	$(node) test/clients/clients.ts

check: $(ready) ## types, lint, dead code
	npx --no-install tsc -p .
	npx --no-install tsc -p tsconfig.browser.json
	npm run --silent lint
	npm run --silent dead

validate: $(ready) ## validate what stands in output/ against the schemas
	$(node) pipeline/cli.ts validate --profile copydesk output

try: $(ready) ## run one rule alone: RULE=promo/read-also, promo, or a file; DATA=folder EVERY=20 adds captures with a known body
	@test -n "$(RULE)" || { echo 'expected RULE=id, family or file' >&2; exit 1; }
	$(node) bench/try/try.ts $(RULE) $(if $(DATA),--data $(DATA)) --every $(or $(EVERY),20)

bench: $(ready) ## measure speed and quality; ONLY=roles one measure, DATA=folder captures with a known truth, EVERY=5, ARGS='--keep clean'
	$(node) bench/bench.ts $(ONLY) --data '$(DATA)' --every '$(EVERY)' $(ARGS)

steps: $(ready) ## count the work on ten documents, and accept it as the figure that later changes are compared with
	$(node) bench/bench.ts steps --accept

tune: $(ready) ## measure other values of a tuned number: NAME=relate/leastScore DATA=folder EVERY=20 VALUES=0.4,0.5
	$(node) bench/bench.ts tune $(NAME) --data '$(DATA)' --every '$(EVERY)' --values '$(VALUES)'

train: $(ready) ## learn the models again from DATA=folder, ONLY=text one of them; the same bytes from the same data
	$(node) train/train.ts $(ONLY) --data '$(DATA)'

bundle: $(ready) ## write the schemas as one file that any validator takes
	$(node) schemas/bundle.ts

bundle-test: $(ready) ## try that file with ajv-cli, check-jsonschema and jsonschema, installed below node_modules/.cache
	pip install --quiet --disable-pip-version-check --target node_modules/.cache/bundle/python check-jsonschema==0.39.0 jsonschema==4.26.0
	npm install --prefix node_modules/.cache/bundle --no-audit --no-fund --loglevel=error ajv-cli@5.0.0
	$(node) test/schemas/elsewhere.ts node_modules/.cache/bundle

vocabulary: $(ready) ## write the table of schema.org's terms from the package that is pinned
	$(node) schemas/vocabulary.ts

words: $(ready) ## sort and count the rows of pipeline/language/<code>.tsv, and write their template
	$(node) train/train.ts languages

types: $(ready) ## generate TypeScript types from schemas/
	npm run --silent types

engines: $(ready) ## write the schemas of search engines in schemas/ again from the tables of fields and languages
	$(node) schemas/engines.ts

docs: $(ready) ## write docs/rules.md from the rules, docs/commands.md and the man page from the table of options, docs/accuracy.md from the bench
	$(node) docs/rules.ts
	$(node) docs/commands.ts
	$(node) docs/accuracy.ts
	$(node) docs/man.ts

golden: $(ready) ## accept what comes out of test/golden now; read the diff afterwards
	$(node) test/golden/accept.ts

clean: ## remove what was installed and built
	rm -rf node_modules dist coverage

$(ready): package.json package-lock.json
	npm install --no-save --no-audit --no-fund --loglevel=error
	@touch $(ready)
