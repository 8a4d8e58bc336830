"""The running program has no socket but Unix ones, whatever it does: writing, a dialog, a handout, the guide, the
consultant’s list with a search, a review."""

import json
import os
import socket
import threading
import time

from window import FIELDS, Window, text, wait_for

TABLES = ("tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6", "icmp", "icmp6", "packet", "netlink")


def sockets(process):
    """The sockets that a process has open, by inode."""
    found = set()
    folder = f"/proc/{process}/fd"
    try:
        for descriptor in os.listdir(folder):
            try:
                target = os.readlink(os.path.join(folder, descriptor))
            except OSError:  # closed meanwhile
                continue
            if target.startswith("socket:["):
                found.add(target[8:-1])
    except OSError:  # the process has ended
        pass
    return found


def network_sockets(process):
    """Those that are no Unix sockets, with what the system says of them."""
    held, found = sockets(process), {}
    for table in TABLES:
        try:
            with open(f"/proc/{process}/net/{table}", encoding="ascii", errors="replace") as lines:
                for line in list(lines)[1:]:
                    for inode in held.intersection(line.split()):
                        found[inode] = f"{table}: {line.strip()}"
        except OSError:
            continue
    return found


def processes(first):
    """A process with all that it has started."""
    found = [first]
    try:
        with open(f"/proc/{first}/task/{first}/children", encoding="ascii") as children:
            for child in children.read().split():
                found += processes(int(child))
    except OSError:
        pass
    return found


class Watch(threading.Thread):
    """Looks at the sockets every few milliseconds until it is stopped."""

    def __init__(self, process):
        super().__init__(daemon=True)
        self.process, self.found, self.looks, self.unix, self.ended = process, {}, 0, 0, False

    def run(self):
        while not self.ended:
            for process in processes(self.process):
                self.found.update(network_sockets(process))
            self.unix = max(self.unix, len(sockets(self.process)))
            self.looks += 1
            time.sleep(0.02)


def the_check_itself_finds_a_socket():
    """Or it would prove nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one, socket.socket() as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        other.listen()
        assert len(network_sockets(os.getpid())) == 2, network_sockets(os.getpid())
    assert not network_sockets(os.getpid())


def journey():
    """A session, a sheet as a PDF, the guide, the list, a search and a review."""
    window = Window()
    window.start()
    watch = Watch(window.process.pid)
    watch.start()
    pdf = os.path.join(window.folder, "sheet.pdf")
    window.answer_dialogs_with(pdf)
    window.tab_to(text("start-begin"))
    window.key("Return")
    wait_for("the session", lambda: window.find("Weiter"))
    window.go_on()
    window.tab_to("Was hat Sie heute dieses Buch aufschlagen lassen?", FIELDS)
    window.type("Ich muss ins Netz")
    window.holds("occasion", {"text": "Ich muss ins Netz"})
    window.key("ctrl+p")
    window.tab_to("Als PDF speichern …")
    window.key("Return")
    wait_for("the sheet", lambda: os.path.exists(pdf) and os.path.getsize(pdf) > 0)
    window.key("F1")
    time.sleep(1)
    window.key("Escape")
    window.press(text("top-start"))
    wait_for("the start", lambda: any(name.startswith("Beratung") for name in window.names()))
    window.press(next(name for name in window.names() if name.startswith("Beratung")))
    window.get(text("sessions-more"))
    window.type("muss")
    time.sleep(1)
    window.key("Return")
    time.sleep(1)
    window.key("Escape")
    listed = json.loads(window.run("list", "--json"))
    assert len(listed) == 1, len(listed)
    watch.ended = True
    watch.join()
    window.kill()
    print(f"{watch.looks} looks, {watch.unix} Unix sockets at most, {len(watch.found)} others")
    assert watch.looks > 100 and watch.unix > 0, "nothing was watched"
    assert not watch.found, watch.found
    window.remove()


the_check_itself_finds_a_socket()
journey()
