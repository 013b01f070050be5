"""What schemathesis must know of Khronika beyond its document."""

import json

import schemathesis


@schemathesis.serializer("application/x-ndjson")
def ndjson(ctx, value):
    """Lines of JSON: a list is one line an item."""
    items = value if isinstance(value, list) else [value]
    return "".join(f"{json.dumps(item)}\n" for item in items).encode()


@schemathesis.hook
def filter_query(ctx, query):
    """A stream of events has no end to wait for."""
    return (query or {}).get("format") != "sse"
