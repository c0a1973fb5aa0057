"""Webhooks by the API."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from pdf_processor.import_log import Delivery, Webhook
from pdf_processor.serve.api import PROBLEMS, Admin, Serving
from pdf_processor.serve.problems import Problem, not_found
from pdf_processor.serve.service import Service
from pdf_processor.serve.webhooks import LONGEST_URL, Refused, addresses, check_url, make_webhook

router = APIRouter(prefix="/api/v1/webhooks", responses=PROBLEMS)
MOST_WEBHOOKS = 20


class NewWebhook(BaseModel):
    """Where to send."""

    url: str = Field(max_length=LONGEST_URL)


class WebhookBody(BaseModel):
    """A webhook; its secret is told once, when it is made."""

    id: str
    url: str
    created_at: str
    created_by: str
    secret: str | None = None


class DeliveryBody(BaseModel):
    """A message to a webhook, and how it went."""

    id: str
    body: str
    created_at: str
    attempts: int
    delivered_at: str | None
    next_attempt_at: str | None
    last_status: int | None
    last_error: str | None


def _shown(webhook: Webhook, secret: str | None = None) -> WebhookBody:
    return WebhookBody(
        id=webhook.id, url=webhook.url, created_at=webhook.created_at, created_by=webhook.created_by, secret=secret
    )


def _delivery(each: Delivery) -> DeliveryBody:
    given = {name: getattr(each, name) for name in DeliveryBody.model_fields if hasattr(each, name)}
    return DeliveryBody(**given | {"next_attempt_at": each.not_before})


def _found(serving: Service, webhook_id: str) -> Webhook:
    for each in serving.log.webhooks():
        if each.id == webhook_id:
            return each
    raise not_found("webhook", "/api/v1/webhooks")


@router.post("", status_code=201)
def register(body: NewWebhook, serving: Serving, who: Admin) -> WebhookBody:
    """Have an address told of jobs that end; the answer holds the secret that signs what is sent."""
    anywhere = serving.settings.webhooks_anywhere
    if len(serving.log.webhooks()) >= MOST_WEBHOOKS:
        raise Problem(409, "too_many", f"there may be {MOST_WEBHOOKS} webhooks", "delete one first")
    try:
        parts = check_url(body.url, allow_private=anywhere)
        addresses(parts.hostname or "", parts.port or 443, allow_private=anywhere)
    except (Refused, UnicodeError) as error:
        raise Problem(422, "bad_url", f"the URL is refused: {error}", "give a public https:// address") from error
    except OSError:
        pass  # a name that leads nowhere yet may lead somewhere later: it is checked again before each message
    webhook = make_webhook(body.url, who.name)
    serving.log.add_webhook(webhook)
    serving.log.audit(who.name, "webhook_added", webhook.id)
    return _shown(_found(serving, webhook.id), webhook.secret)


@router.get("")
def list_webhooks(serving: Serving, _who: Admin) -> list[WebhookBody]:
    """All webhooks, without their secrets."""
    return [_shown(each) for each in serving.log.webhooks()]


@router.delete("/{webhook_id}", status_code=204)
def remove(webhook_id: str, serving: Serving, who: Admin) -> None:
    """Remove a webhook, and what it has not been told."""
    if not serving.log.remove_webhook(webhook_id):
        raise not_found("webhook", "/api/v1/webhooks")
    serving.log.audit(who.name, "webhook_removed", webhook_id)


@router.post("/{webhook_id}/test", status_code=202)
def test(webhook_id: str, serving: Serving, who: Admin) -> dict[str, str]:
    """Send a message of the type `test`."""
    serving.log.post("test", None, _found(serving, webhook_id).id)
    serving.log.audit(who.name, "webhook_tested", webhook_id)
    return {"status": "queued"}


@router.get("/{webhook_id}/deliveries")
def deliveries(
    webhook_id: str, serving: Serving, _who: Admin, limit: Annotated[int, Query(ge=1, le=1000)] = 100
) -> list[DeliveryBody]:
    """The last messages and how they went, newest first."""
    return [_delivery(each) for each in serving.log.deliveries(_found(serving, webhook_id).id, limit)]


@router.post("/{webhook_id}/deliveries/{delivery_id}/replay", status_code=202)
def replay(webhook_id: str, delivery_id: str, serving: Serving, who: Admin) -> dict[str, str]:
    """Send a message again, under the same id."""
    if not serving.log.replay(webhook_id, delivery_id):
        raise not_found("delivery", f"/api/v1/webhooks/{_found(serving, webhook_id).id}/deliveries")
    serving.log.audit(who.name, "webhook_replayed", delivery_id)
    return {"status": "queued"}
