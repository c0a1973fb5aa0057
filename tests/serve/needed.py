"""What the server's tests need: a test file that imports this is skipped where something is missing."""

import pytest

for _name in (
    "fastapi", "uvicorn", "jinja2", "python_multipart", "sse_starlette", "structlog", "prometheus_client", "httpx",
):  # fmt: skip
    pytest.importorskip(_name, reason=f"{_name} is not installed: pip install 'pdfproc[serve,dev]'")
