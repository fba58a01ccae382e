#!/usr/bin/env bash
# Installs the .deb on a bare Debian 12, uses it as a person would, removes it, and looks for what it
# left behind. Needs root, debootstrap, and what `mvn -B -Ppackage verify` made in target.
#
#   sudo packaging/test-deb.sh [PICTURE.png]     keeps a picture of the window as PICTURE.png
#
# INTERLEAVE_TEST_ROOT names a Debian 12 that lies in a folder already, to save the time of making it.
set -euo pipefail
cd "$(dirname "$0")/.."

picture=${1:-target/installed-window.png}
root=${INTERLEAVE_TEST_ROOT:-}
made=
finish() {
  for mount in proc dev; do
    mountpoint -q "$root/$mount" && umount "$root/$mount"
  done
  [ -z "$made" ] || rm -rf "$root"
}
step() { printf '== %s\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
files() { (cd "$root" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./tmp -o -path ./sys \) -prune -o -print | LC_ALL=C sort); }

program=$(ls target/interleave_*.deb)
films=$(ls target/interleave-ffmpeg_*.deb)

if [ -z "$root" ]; then
  root=$(mktemp -d)
  made=yes
  chmod 755 "$root"
  step "A bare Debian 12"
  debootstrap --variant=minbase bookworm "$root" "${DEBIAN_MIRROR:-http://deb.debian.org/debian}" > target/debootstrap.log 2>&1 \
    || fail "debootstrap: see target/debootstrap.log"
fi
trap finish EXIT
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
cp /etc/resolv.conf "$root/etc/resolv.conf"
if grep -q '^VERSION_CODENAME=bookworm' /etc/os-release; then
  # This is a Debian 12 too: packages are reached in the same way.
  cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
  rm -f "$root/etc/apt/sources.list"
  for kind in sources.list sources.list.d; do
    [ ! -e "/etc/apt/$kind" ] || cp -r "/etc/apt/$kind" "$root/etc/apt/"
  done
fi
mkdir -p "$root/tmp/packages"
cp "$program" "$films" "$root/tmp/packages/"

inside apt-get -qq update
step "What the package needs, and tools to look at it with"
inside apt-get -qq install -y --no-install-recommends xvfb imagemagick xdg-utils libfile-mimeinfo-perl shared-mime-info desktop-file-utils man-db > "$root/tmp/tools.log" 2>&1
depends=$(dpkg-deb --field "$program" Depends | sed 's/([^)]*)//g; s/|[^,]*//g; s/,/ /g')
inside apt-get -qq install -y --no-install-recommends $depends > "$root/tmp/depends.log" 2>&1
files > target/before.txt

step "Install"
inside sh -c 'apt-get -qq install -y --no-install-recommends /tmp/packages/interleave_*.deb' > "$root/tmp/install.log" 2>&1 \
  || { cat "$root/tmp/install.log"; fail "it does not install"; }

step "The command line, without a display"
inside interleave --version
inside interleave list | grep -q '^race' || fail "list names no race"
inside interleave run race --lock off | tee "$root/tmp/run.txt" | grep -q lost-update || fail "no lost update"
inside interleave run shared-memory --source jvm --lock off > "$root/tmp/real.txt" || fail "no real processes"
for file in race.png race.svg race.gif; do
  inside interleave export race --lock off -o "/tmp/$file" > "$root/tmp/export.txt"
  [ "$(stat -c %s "$root/tmp/$file")" -gt 4000 ] || fail "$file is too small"
done
[ -n "$(inside man -w interleave)" ] || fail "no manual page"
[ -s "$root/usr/share/bash-completion/completions/interleave" ] || fail "no completion"
inside bash -c 'source /usr/share/bash-completion/completions/interleave && complete -p interleave' > /dev/null

step "Films: a sentence without the part, a film with it"
! inside interleave export race -o /tmp/race.mp4 2> "$root/tmp/film.txt" || fail "a film without FFmpeg"
cat "$root/tmp/film.txt"
grep -q interleave-ffmpeg "$root/tmp/film.txt" || fail "the sentence does not say what to install"
inside sh -c 'apt-get -qq install -y --no-install-recommends /tmp/packages/interleave-ffmpeg_*.deb' > "$root/tmp/films.log" 2>&1
inside interleave export race --lock off --size 640x400 -o /tmp/race.mp4
[ "$(stat -c %s "$root/tmp/race.mp4")" -gt 4000 ] || fail "race.mp4 is too small"

step "The window"
inside interleave run race --lock off --save /tmp/saved.interleave > /dev/null
cat > "$root/tmp/window.sh" <<'W'
export DISPLAY=:93
Xvfb :93 -screen 0 1280x800x24 > /tmp/xvfb.log 2>&1 &
server=$!
sleep 3
interleave open /tmp/saved.interleave > /tmp/window.log 2>&1 &
window=$!
for second in $(seq 60); do
  sleep 1
  import -window root /tmp/window.png
  # A window of the program has thousands of colours, an empty screen has one.
  [ "$(identify -format %k /tmp/window.png)" -gt 200 ] && break
done
sleep 3
import -window root /tmp/window.png
kill $window
wait $window
kill $server
W
inside bash /tmp/window.sh || true
[ "$(inside identify -format %k /tmp/window.png)" -gt 200 ] || { cat "$root/tmp/window.log"; fail "the window shows nothing"; }
cp "$root/tmp/window.png" "$picture"
step "A picture of it: $picture"

step "Files of runs belong to it"
type=$(inside xdg-mime query filetype /tmp/saved.interleave)
[ "$type" = application/vnd.interleave.trace ] || fail "a run is taken for $type"
opener=$(inside xdg-mime query default application/vnd.interleave.trace)
[ "$opener" = dev.interleave.Interleave.desktop ] || fail "a run is opened by '$opener'"
inside desktop-file-validate /usr/share/applications/dev.interleave.Interleave.desktop

step "Uninstall"
inside apt-get -qq purge -y interleave interleave-ffmpeg > "$root/tmp/purge.log" 2>&1
inside sh -c '! command -v interleave' || fail "interleave is still on the path"
files > target/after.txt
# What the program wrote for whoever used it, and the records of the package tools, are no files of it.
left=$(comm -13 target/before.txt target/after.txt | grep -v -E '^\./(root|var/(cache|lib/(apt|dpkg)|log)|run|usr/share/mime/|usr/share/icons/hicolor/icon-theme.cache|etc/apt)' || true)
[ -z "$left" ] || fail "it left behind: $left"
traces=$(grep -rl interleave "$root/usr/share/mime" "$root/usr/share/applications" 2> /dev/null || true)
[ -z "$traces" ] || fail "the desktop still knows it: $traces"
step "All of it holds."
