# The two commands of the README are `make documents` and `make test`; `make lint` and `.ci/run` are for developers.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
APT := libreoffice-writer libreoffice-calc python3-uno poppler-utils fonts-liberation2

.PHONY: documents test lint format templates office node clean
.DELETE_ON_ERROR:

documents: $(VENV)/.cai
	$(BIN)/vanban documents --data data --templates templates_docx --output output

test: $(VENV)/.cai-dev office node
	$(BIN)/pytest -n auto

lint: $(VENV)/.cai-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/.cai-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

templates: $(VENV)/.cai
	$(BIN)/vanban templates --force templates_docx

# A venv without ensurepip (Debian without python3-venv) is said in one sentence.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Cần Python 3.11 trở lên (đang có: $$($(PYTHON) --version 2>&1))"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then apt-get update -qq && apt-get install -y -qq python3-venv && $(PYTHON) -m venv $(VENV); \
	  else echo "Thiếu gói python3-venv. Cài: sudo apt-get install python3-venv"; exit 1; fi; }

$(VENV)/.cai: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.cai-dev: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/.cai

# What some tests need besides Python: installed when root, else said. Those tests are then skipped, with the reason.
office:
	@if ! command -v soffice >/dev/null || ! command -v pdftotext >/dev/null || [ -z "$$(fc-list ':charset=1EA1' 2>/dev/null | grep -i liberation)" ]; then \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then echo "Đang cài $(APT)…"; apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(APT) >/dev/null; \
	  else echo "Thiếu LibreOffice hoặc phông có chữ Việt; các kiểm thử cần tới sẽ được bỏ qua. Cài: sudo apt-get install $(APT)"; fi; fi

node: tests/node/node_modules/.cai

tests/node/node_modules/.cai: tests/node/package.json
	@if command -v npm >/dev/null; then cd tests/node && npm install --silent --no-audit --no-fund && touch node_modules/.cai; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nodejs npm >/dev/null && cd tests/node && npm install --silent --no-audit --no-fund && touch node_modules/.cai; \
	else echo "Thiếu Node.js; các kiểm thử bằng bộ kiểm Open XML SDK sẽ được bỏ qua. Cài: sudo apt-get install nodejs npm"; fi

clean:
	rm -rf $(VENV) output build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis tests/node/node_modules
