"""The simulator on loopback, and the way of the other client's requests to it.

The client is not changed: it builds its requests for the vendor's hosts, headers and all, and sends
them through httpx. Only httpx's default transport, which the client never names, is told to connect
to the simulator instead. It takes the method, path, query, headers and body as they are.
"""

import asyncio
import contextlib
import contextvars
import ssl

import httpx

# Which simulator the requests of a task go to; tasks made by it inherit the choice.
_BASE = contextvars.ContextVar("base")
# Made once: httpx loads the certificates for each client it makes, the other client one per call.
TLS = ssl.create_default_context()
START_SECONDS = 20
STOP_SECONDS = 5


class NotListeningError(Exception):
    """A simulator did not come up, so that nothing can be said about it."""


class Traffic:
    """How many requests went to the simulators."""

    requests = 0


def redirect():
    """Sends what httpx would send to any host to the simulator of the task.

    A transport of our own cannot be handed in, as the client makes its httpx clients itself and
    has no parameter for one. A proxy from the environment, httpx's own hook, would need TLS with a
    certificate for the vendor's names. So the public method of the public default transport is
    replaced, outside of the package, and rewrites scheme, host and port.
    """
    send = httpx.AsyncHTTPTransport.handle_async_request

    async def send_to_loopback(self, request):
        base = httpx.URL(_BASE.get())
        url = request.url.copy_with(scheme=base.scheme, host=base.host, port=base.port)
        Traffic.requests += 1
        # A new request: the client still sees the address it asked for.
        moved = httpx.Request(
            request.method,
            url,
            headers=request.headers,
            stream=request.stream,
            extensions=request.extensions,
        )
        return await send(self, moved)

    httpx.AsyncHTTPTransport.handle_async_request = send_to_loopback


@contextlib.asynccontextmanager
async def simulator(program, *flags):
    """A simulator of its own, to which the requests of this task go until it is ended by its id."""
    process = await asyncio.create_subprocess_exec(
        program, "--port", "0", "--seed", "1", *flags, stdout=asyncio.subprocess.PIPE
    )
    try:
        _BASE.set(await _address(process))
        yield
    finally:
        if process.returncode is None:
            process.terminate()
        try:
            await asyncio.wait_for(process.wait(), STOP_SECONDS)
        except asyncio.TimeoutError:
            process.kill()


async def _address(process):
    try:
        line = await asyncio.wait_for(process.stdout.readline(), START_SECONDS)
    except asyncio.TimeoutError:
        raise NotListeningError("the simulator does not come up") from None
    base = line.decode().strip().removeprefix("listening on ")
    if not base.startswith("http://127.0.0.1:"):
        raise NotListeningError("the simulator does not say where it listens")
    return base


async def steer(action, **body):
    """One of the simulator's own calls, which no vendor has."""
    async with httpx.AsyncClient(verify=TLS) as client:
        response = await client.post(f"{_BASE.get()}/__simulator/{action}", json=body)
        response.raise_for_status()
