#!/usr/bin/env python3
"""An ESC/POS printer written apart from ours, from the command references: python3 receipt_peer.py OUT.pgm
Says its port on standard output, takes one caller, writes what was printed up to each cut, ends when the caller goes."""
import socket
import sys

ROW = 72


def main(out):
    server = socket.create_server(("127.0.0.1", 0))
    print(server.getsockname()[1], flush=True)
    server.settimeout(30)
    caller, _ = server.accept()
    data, rows, asked = b"", [], 0
    while True:
        more = caller.recv(4096)
        if not more:
            return
        data += more
        while data:
            if data[0] == 0x10:  # DLE EOT n
                if len(data) < 3:
                    break
                assert data[1] == 4 and 1 <= data[2] <= 4, data[:3].hex()
                caller.sendall(b"\x12")
                asked += 1
                data = data[3:]
            elif data[:2] == b"\x1b@":
                rows, data = [], data[2:]
            elif data[:2] == b"\x1da" and len(data) >= 3:
                data = data[3:]
            elif data[:3] == b"\x1dv0" and len(data) >= 8:
                assert data[3] == 0, "normal size"
                width, height = data[4] + 256 * data[5], data[6] + 256 * data[7]
                assert width == ROW
                if len(data) < 8 + width * height:
                    break
                picture = data[8:8 + width * height]
                rows += [picture[i:i + width] for i in range(0, len(picture), width)]
                data = data[8 + width * height:]
            elif data[:3] == b"\x1dVB" and len(data) >= 4:
                with open(out, "wb") as paper:
                    paper.write(b"P5 %d %d 255\n" % (ROW * 8, len(rows)))
                    for row in rows:
                        paper.write(bytes(0 if row[x // 8] >> (7 - x % 8) & 1 else 255 for x in range(ROW * 8)))
                rows, data = [], data[4:]
            elif data[:2] == b"\x1dr" and len(data) >= 3:
                caller.sendall(b"\x00")
                data = data[3:]
            elif len(data) < 4:
                break
            else:
                raise SystemExit("unknown command " + data[:8].hex())


main(sys.argv[1])
