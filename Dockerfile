# pdfproc with Tesseract in a small image that runs as nobody in particular.
#
#   docker build -t pdfproc .
#   docker run --rm --network none --user "$(id -u):$(id -g)" -v "$PWD:/work" pdfproc ingest statements
#
# /work is the working folder: output/ and failed/ are made there. No network is needed, so that none need be given.

FROM python:3.13-slim-bookworm AS build
WORKDIR /source
COPY pyproject.toml README.md LICENSE ./
COPY pdf_processor ./pdf_processor
RUN python -m venv /opt/pdfproc \
    && /opt/pdfproc/bin/pip install --no-cache-dir '.[ocr,ofx,report,xlsx]'

FROM python:3.13-slim-bookworm
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --no-install-recommends --yes tesseract-ocr tesseract-ocr-deu tesseract-ocr-eng tesseract-ocr-fra tesseract-ocr-spa \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --create-home --shell /usr/sbin/nologin pdfproc \
    && install --directory --owner pdfproc --mode 0700 /work
COPY --from=build /opt/pdfproc /opt/pdfproc
ENV PATH=/opt/pdfproc/bin:$PATH PYTHONUNBUFFERED=1
USER 10001
WORKDIR /work
RUN pdfproc doctor
ENTRYPOINT ["pdfproc"]
CMD ["--help"]
