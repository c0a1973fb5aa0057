"""Events as they happen, by server-sent events: a client that comes back goes on behind the last one it has seen."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator
from typing import Annotated

from anyio import to_thread
from fastapi import APIRouter, Header, Query
from sse_starlette import EventSourceResponse, ServerSentEvent

from pdf_processor.serve.api import Serving, Viewer, found
from pdf_processor.serve.problems import RETRY_SECONDS, Problem
from pdf_processor.serve.service import Service

router = APIRouter(prefix="/api/v1")
LOOK_SECONDS = 0.25
PING_SECONDS = 15
MOST_STREAMS = 200
"""At once: each looks into the log four times a second."""
LastEventId = Annotated[str | None, Header(alias="Last-Event-ID", max_length=30)]


@router.get("/events", response_class=EventSourceResponse)
async def events(
    serving: Serving,
    _who: Viewer,
    last_event_id: LastEventId = None,
    after: Annotated[int | None, Query(ge=0, le=2**62)] = None,
) -> EventSourceResponse:
    """What happens to all jobs from now on, or behind the event that `Last-Event-ID` or `after` names."""
    newest = await to_thread.run_sync(serving.log.last_event)
    wanted = _number(last_event_id)
    start = wanted if wanted is not None else newest if after is None else after
    return _answer(serving, min(start, newest), None)


@router.get("/jobs/{job_id}/events", response_class=EventSourceResponse)
async def events_of_job(
    job_id: str, serving: Serving, _who: Viewer, last_event_id: LastEventId = None
) -> EventSourceResponse:
    """What happens to one job, from its beginning; the stream ends when the job is over."""
    await to_thread.run_sync(found, serving, job_id)
    newest = await to_thread.run_sync(serving.log.last_event)
    return _answer(serving, min(_number(last_event_id) or 0, newest), job_id)


def _answer(serving: Service, start: int, job_id: str | None) -> EventSourceResponse:
    """A stream from behind an event. Raises `Problem` where there are too many.

    A log that was built anew counts its events from 1 again: nobody is to wait until it has come to an old number.
    """
    if serving.streams >= MOST_STREAMS:
        raise Problem(503, "too_many_streams", "too many clients listen", "ask for states instead", RETRY_SECONDS)
    return EventSourceResponse(_counted(serving, _stream(serving, start, job_id)), ping=PING_SECONDS)


async def _counted(serving: Service, stream: AsyncIterator[ServerSentEvent]) -> AsyncIterator[ServerSentEvent]:
    serving.streams += 1
    try:
        async for event in stream:
            yield event
    finally:
        serving.streams -= 1


def _number(last_event_id: str | None) -> int | None:
    """The number of an event; None for what is none of ours."""
    return int(last_event_id) if last_event_id and re.fullmatch(r"[0-9]{1,18}", last_event_id) else None


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
