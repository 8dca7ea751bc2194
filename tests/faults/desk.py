# SPDX-FileCopyrightText: 2026 Riihi contributors
# SPDX-License-Identifier: EUPL-1.2
"""As much of a client as the fault batteries need: the REST interface, and the desk through its forms."""
import http.client
import json
import re
import threading
import time
import urllib.parse

# The brainstorm of the demo that is open.
SLUG = "kokeile"


class Node:
    """One address of the service. `public` is the address that people use, which forms must come from."""

    def __init__(self, address, public=None, source=None, timeout=20):
        self.host, port = address.rsplit(":", 1)
        self.port, self.source, self.timeout = int(port), source, timeout
        self.public = public or f"http://localhost:{port}"

    def call(self, method, path, body=None, headers=None):
        """Status, headers and text; each call on a connection of its own."""
        source = (self.source, 0) if self.source else None
        connection = http.client.HTTPConnection(self.host, self.port, timeout=self.timeout, source_address=source)
        try:
            connection.request(method, path, body=body, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read().decode()
        finally:
            connection.close()

    def api(self, method, path, token=None, value=None):
        headers = {"content-type": "application/json"} if value is not None else {}
        if token:
            headers["authorization"] = f"Bearer {token}"
        status, _, text = self.call(method, f"/api/v1{path}", None if value is None else json.dumps(value), headers)
        return status, json.loads(text) if text.startswith(("{", "[")) else text

    def brainstorm(self):
        return self.api("GET", f"/brainstorms/{SLUG}")[1]["id"]

    def join(self, brainstorm):
        """The status, and where it was 201 the participant's token."""
        status, told = self.api("POST", f"/brainstorms/{brainstorm}/participants", value={"language": "fi"})
        return status, told["token"] if status == 201 else None

    def next(self, brainstorm, token):
        """The idea that this participant is asked about next."""
        return self.api("GET", f"/brainstorms/{brainstorm}/next", token)[1]["idea"]["id"]

    def vote(self, brainstorm, token, idea, value=1):
        """The status."""
        return self.api("POST", f"/brainstorms/{brainstorm}/votes", token, {"idea": idea, "value": value})[0]

    def sign_in(self, link):
        """The cookie of whoever a one-time address belongs to."""
        path = urllib.parse.urlparse(link).path
        status, headers, text = self.call("POST", path, "", self._form(None))
        assert status == 303, f"signing in answered {status}: {text[:300]}"
        return headers["set-cookie"].split(";")[0]

    def _form(self, cookie):
        headers = {"content-type": "application/x-www-form-urlencoded", "origin": self.public}
        return headers | ({"cookie": cookie} if cookie else {})

    def page(self, path, cookie):
        status, _, text = self.call("GET", path, headers={"cookie": cookie})
        return status, text

    def post(self, path, cookie, fields, form=None):
        """Sends a form of the desk, with the token that the page `form` (or `path`) shows."""
        status, text = self.page(form or path, cookie)
        found = re.search(r'name="csrf" value="([0-9a-f]+)"', text)
        assert found, f"no form on {form or path} ({status})"
        body = urllib.parse.urlencode({"csrf": found[1]} | fields)
        status, headers, text = self.call("POST", path, body, self._form(cookie))
        assert status == 303, f"{path} answered {status}: {text[:2000]}"
        return headers["location"]

    def listen(self, path, cookie=None, last=None):
        return Stream(self, path, cookie, last)


class Stream(threading.Thread):
    """A live page's stream: what came, with the time it came."""

    def __init__(self, node, path, cookie, last=None):
        super().__init__(daemon=True)
        self.events, self.last = [], last
        headers = ({"cookie": cookie} if cookie else {}) | ({"last-event-id": last} if last else {})
        self.connection = http.client.HTTPConnection(node.host, node.port, timeout=60)
        self.connection.request("GET", path, headers=headers)
        self.answer = self.connection.getresponse()
        assert self.answer.status == 200, f"{path} answered {self.answer.status}"
        self.start()

    def run(self):
        data = []
        try:
            for line in self.answer:
                line = line.decode().rstrip("\n")
                if line.startswith("data:"):
                    data.append(line[5:].strip())
                elif line.startswith("id:"):
                    self.last = line[3:].strip()
                elif not line and data:
                    self.events.append((time.monotonic(), "\n".join(data)))
                    data = []
        except (OSError, ValueError, http.client.HTTPException):
            pass

    def after(self, when, patience):
        """How long after `when` the first event came; nothing where none came in `patience` seconds."""
        while time.monotonic() < when + patience:
            for came, _ in list(self.events):
                if came > when:
                    return came - when
            time.sleep(0.01)
        return None


def until(check, patience):
    """Asks again and again; how long it took until the answer was yes, nothing where it never was."""
    began = time.monotonic()
    while time.monotonic() < began + patience:
        if check():
            return time.monotonic() - began
        time.sleep(0.05)
    return None
