# Sourced by what opens the terminal's window; $here is the folder of the one who sources it, beside fonts/.
# Only our own fonts, so that the screen looks the same on every machine.
export FONTCONFIG_FILE=${LEGAL_KIOSK_FONTCONFIG:-$here/../fonts/fonts.conf}
# GTK's desktop services are not needed on a terminal and cost start-up time.
export NO_AT_BRIDGE=1 GTK_A11Y=none GIO_USE_VFS=local GSETTINGS_BACKEND=memory GTK_IM_MODULE=xim
