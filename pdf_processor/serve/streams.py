"""Events as they happen, by server-sent events: a client that comes back goes on behind the last one it has seen."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Annotated

from anyio import to_thread
from fastapi import APIRouter, Header, Query
from sse_starlette import EventSourceResponse, ServerSentEvent

from pdf_processor.serve.api import Serving, Viewer, found
from pdf_processor.serve.service import Service

router = APIRouter(prefix="/api/v1")
LOOK_SECONDS = 0.25
PING_SECONDS = 15
MOST_STREAMS = 200
LastEventId = Annotated[str | None, Header(alias="Last-Event-ID", max_length=30)]


@router.get("/events", response_class=EventSourceResponse)
async def events(
    serving: Serving,
    _who: Viewer,
    last_event_id: LastEventId = None,
    after: Annotated[int | None, Query(ge=0, le=2**62)] = None,
) -> EventSourceResponse:
    """What happens to all jobs from now on, or behind the event that `Last-Event-ID` or `after` names."""
    start = await _start(serving, last_event_id, after)
    return EventSourceResponse(_stream(serving, start, None), ping=PING_SECONDS)


@router.get("/jobs/{job_id}/events", response_class=EventSourceResponse)
async def events_of_job(
    job_id: str, serving: Serving, _who: Viewer, last_event_id: LastEventId = None
) -> EventSourceResponse:
    """What happens to one job, from its beginning; the stream ends when the job is over."""
    await to_thread.run_sync(found, serving, job_id)
    start = int(last_event_id) if last_event_id and last_event_id.isdigit() else 0
    return EventSourceResponse(_stream(serving, start, job_id), ping=PING_SECONDS)


async def _start(serving: Service, last_event_id: str | None, after: int | None) -> int:
    if last_event_id and last_event_id.isdigit() and len(last_event_id) < 19:
        return int(last_event_id)
    return after if after is not None else await to_thread.run_sync(serving.log.last_event)


async def _stream(serving: Service, last: int, job_id: str | None) -> AsyncIterator[ServerSentEvent]:
    only = () if job_id is None else (job_id,)
    while True:
        over = job_id is not None and await to_thread.run_sync(_is_over, serving, job_id)
        for event in await to_thread.run_sync(serving.log.job_events, last, only):
            last = event.id
            data = {"job": event.job_id, "at": event.at, **_detail(event.detail)}
            yield ServerSentEvent(json.dumps(data), event=event.event, id=str(event.id))
        if over:
            return
        await asyncio.sleep(LOOK_SECONDS)


def _is_over(serving: Service, job_id: str) -> bool:
    job = serving.log.job(job_id)
    return job is None or job.is_over


def _detail(text: str | None) -> dict[str, object]:
    if text is None:
        return {}
    try:
        value = json.loads(text)
    except ValueError:
        return {"detail": text}
    return value if isinstance(value, dict) else {"detail": text}
