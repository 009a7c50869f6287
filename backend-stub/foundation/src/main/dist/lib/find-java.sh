# Sourced by the launchers in bin/, which set $here to their own folder: sets $java, or says what is missing and ends with 2.
is_25() { [ -x "$1/bin/java" ] && grep -q '^JAVA_VERSION="25' "$1/release" 2>/dev/null; }

java=
if [ -n "${LEGAL_KIOSK_JAVA_HOME:-}" ]; then
    [ -x "$LEGAL_KIOSK_JAVA_HOME/bin/java" ] && java=$LEGAL_KIOSK_JAVA_HOME/bin/java
else
    for home in "$here/../runtime" "${JAVA_HOME:-/nowhere}" /usr/lib/jvm/*25*; do
        if is_25 "$home"; then java=$home/bin/java; break; fi
    done
    if [ -z "$java" ] && command -v java >/dev/null && java -version 2>&1 | head -n 1 | grep -q '"25'; then java=java; fi
fi
if [ -z "$java" ]; then
    echo "没有找到 Java 25。This program needs Java 25: install it under /usr/lib/jvm or name its folder in LEGAL_KIOSK_JAVA_HOME." >&2
    exit 2
fi
